/** A record as screens see it, worked out only as far as a screen asks. */
import { distinctValues, type Heads, type LocalHead, packedIds } from "#/outbox/merge";
import type { Copy, EntityRules, Stamp, Value } from "#/outbox/types";
import { RecordView, type ViewSource } from "#/outbox/view";
import type { EntityName, Shown, ShownHead } from "./api";

type Loose = Readonly<Record<string, Value>>;

/** The same object stands until something about the record changes, so its parts are computed once. */
export class ShownRecord {
  readonly deleted: boolean;
  readonly fields: Loose;
  #view: RecordView | undefined;
  #heads: Record<string, readonly string[]> | undefined;
  #conflicts: Record<string, readonly ShownHead[]> | undefined;
  #unseen: Readonly<Record<string, readonly string[]>> | undefined;
  #unsentFields: ReadonlySet<string> | undefined;

  constructor(
    readonly entity: string,
    readonly id: string,
    private readonly source: ViewSource,
  ) {
    this.fields = this.#plain?.fields ?? this.#overlaidFields();
    this.deleted = this.fields.deleted === true;
  }

  get rev(): number {
    return this.source.copy?.rev ?? 0;
  }

  /** The copy, when nothing lies over it: then the server has already picked what is shown. */
  get #plain(): Copy | undefined {
    return this.source.kept.length === 0 ? this.source.copy : undefined;
  }

  /** Most records are only listed, so the view is made when a screen asks for more than their fields. */
  get view(): RecordView {
    this.#view ??= new RecordView(this.source);
    return this.#view;
  }

  /** What own changes do not touch, the server has picked; the rest is picked here. */
  #overlaidFields(): Loose {
    const { copy, rules } = this.source;
    const fields: Record<string, Value> = { ...copy?.fields };
    const own = new Set(this.view.own.flatMap(({ change }) => Object.keys(change.patch)));
    for (const name of this.view.names) {
      const beside = rules.fields[name]?.accompanies;
      if (copy && !own.has(name) && !(beside && own.has(beside))) continue;
      const head = this.view.shown(name);
      if (head) fields[name] = head.value;
    }
    return fields;
  }

  get heads(): Readonly<Record<string, readonly string[]>> {
    this.#heads ??= this.#allHeads();
    return this.#heads;
  }

  #allHeads(): Record<string, readonly string[]> {
    const plain = this.#plain;
    if (plain)
      return Object.fromEntries(Object.keys(plain.fields).map((name) => [name, packedIds(plain, name)]));
    return Object.fromEntries(
      [...this.view.names].map((name) => [name, [...this.view.heads(name).keys()]] as const),
    );
  }

  /** Lists ask every record for its conflicts, and nearly none has any: only fields that may have one are looked at. */
  get conflicts(): Readonly<Record<string, readonly ShownHead[]>> {
    this.#conflicts ??= this.#allConflicts();
    return this.#conflicts;
  }

  #allConflicts(): Record<string, readonly ShownHead[]> {
    const { copy, kept } = this.source;
    const names = new Set(copy ? Object.keys(copy.conflicts) : []);
    for (const { change } of kept) for (const name of Object.keys(change.patch)) names.add(name);
    if (names.size === 0) return NO_CONFLICTS;
    return Object.fromEntries(
      [...names]
        .map((name) => [name, this.#conflict(name, this.view.heads(name))] as const)
        .filter(([, heads]) => heads.length > 0),
    );
  }

  #conflict(name: string, heads: Heads): ShownHead[] {
    if (heads.size < 2 || distinctValues(heads.values()).length < 2) return [];
    const first = this.view.shown(name)?.id;
    const others = [...heads.values()]
      .filter(({ id }) => id !== first)
      .sort((a, b) => (a.at < b.at ? 1 : -1));
    return [...[...heads.values()].filter(({ id }) => id === first), ...others].map(shownHead);
  }

  get stamps(): Readonly<Record<string, Stamp>> {
    if (this.#plain) return this.#plain.stamps ?? NO_STAMPS;
    const stamps: Record<string, Stamp> = {};
    for (const name of stampedFields(this.source.rules)) {
      const head = this.view.shown(name);
      if (head) stamps[name] = { by: head.by, at: head.at };
    }
    return stamps;
  }

  get unsent(): boolean {
    return this.source.kept.length > 0 && this.view.own.some(({ place }) => place === null);
  }

  get unsentFields(): ReadonlySet<string> {
    if (!this.unsent) return NO_FIELDS;
    this.#unsentFields ??= new Set(
      this.view.own.filter(({ place }) => place === null).flatMap(({ change }) => Object.keys(change.patch)),
    );
    return this.#unsentFields;
  }

  get unseen(): Readonly<Record<string, readonly string[]>> {
    this.#unseen ??= this.deleted ? this.view.unseen() : {};
    return this.#unseen;
  }

  get editedAfterDeletion(): boolean {
    return Object.keys(this.unseen).length > 0;
  }
}

const shownHead = ({ id, value, by, at, unsent }: LocalHead): ShownHead => ({
  head: id,
  value,
  by,
  at,
  unsent,
});

const NO_FIELDS: ReadonlySet<string> = new Set();
const NO_CONFLICTS: Record<string, readonly ShownHead[]> = {};
const NO_STAMPS: Readonly<Record<string, Stamp>> = {};
const stampedCache = new WeakMap<EntityRules, readonly string[]>();

function stampedFields(rules: EntityRules): readonly string[] {
  let found = stampedCache.get(rules);
  if (!found) {
    found = Object.keys(rules.fields).filter((name) => rules.fields[name]?.stamped);
    stampedCache.set(rules, found);
  }
  return found;
}

/** The typed face of a shown record. */
export const asShown = <K extends EntityName>(record: ShownRecord): Shown<K> => record as unknown as Shown<K>;
