/** A record as screens see it, worked out only as far as a screen asks. */
import { distinctValues, type Heads, type LocalHead } from "#/outbox/merge";
import type { Stamp, Value } from "#/outbox/types";
import type { RecordView } from "#/outbox/view";
import type { EntityName, Shown, ShownHead } from "./api";

type Loose = Readonly<Record<string, Value>>;

/** The same object stands until something about the record changes, so its parts are computed once. */
export class ShownRecord {
  readonly deleted: boolean;
  readonly fields: Loose;
  #heads: Record<string, readonly string[]> | undefined;
  #conflicts: Record<string, readonly ShownHead[]> | undefined;
  #unseen: Readonly<Record<string, readonly string[]>> | undefined;
  #unsentFields: ReadonlySet<string> | undefined;

  constructor(
    readonly entity: string,
    readonly id: string,
    readonly rev: number,
    private readonly view: RecordView,
    private readonly plain: {
      readonly fields: Loose;
      readonly stamps: Readonly<Record<string, Stamp>>;
    } | null,
    private readonly stamped: readonly string[],
  ) {
    this.fields = plain ? plain.fields : this.#overlaidFields();
    this.deleted = this.fields.deleted === true;
  }

  #overlaidFields(): Loose {
    const fields: Record<string, Value> = {};
    for (const name of this.view.names) {
      const head = this.view.shown(name);
      if (head) fields[name] = head.value;
    }
    return fields;
  }

  get heads(): Readonly<Record<string, readonly string[]>> {
    this.#heads ??= Object.fromEntries(
      [...this.view.names].map((name) => [name, [...this.view.heads(name).keys()]]),
    );
    return this.#heads;
  }

  get conflicts(): Readonly<Record<string, readonly ShownHead[]>> {
    this.#conflicts ??= Object.fromEntries(
      [...this.view.names]
        .map((name) => [name, this.#conflict(name, this.view.heads(name))] as const)
        .filter(([, heads]) => heads.length > 0),
    );
    return this.#conflicts;
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
    if (this.plain) return this.plain.stamps;
    const stamps: Record<string, Stamp> = {};
    for (const name of this.stamped) {
      const head = this.view.shown(name);
      if (head) stamps[name] = { by: head.by, at: head.at };
    }
    return stamps;
  }

  get unsent(): boolean {
    return this.view.own.some(({ place }) => place === null);
  }

  get unsentFields(): ReadonlySet<string> {
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

/** The typed face of a shown record. */
export const asShown = <K extends EntityName>(record: ShownRecord): Shown<K> => record as unknown as Shown<K>;
