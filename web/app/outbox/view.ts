/** What the screen shows of one record: the server's copy with this device's own changes on top (C4, C5). */
import { copyHeads, type Heads, type LocalHead, lookThrough, pick, type RefusedBases } from "./merge";
import type { Base, Copy, EntityRules, Kept } from "./types";

export interface ViewSource {
  readonly rules: EntityRules;
  /** Who uses this device: the author of its own changes. */
  readonly person: string;
  readonly copy: Copy | undefined;
  /** This device's own changes to the record, in order, without the refused ones. */
  readonly kept: readonly Kept[];
  readonly refused: RefusedBases;
}

/** The heads of a record on this device's screen, computed field by field on demand. */
export class RecordView {
  readonly #source: ViewSource;
  readonly #shown: readonly Kept[];
  readonly #heads = new Map<string, Heads>();

  constructor(source: ViewSource) {
    this.#source = source;
    this.#shown = withCreation(source);
  }

  /** False when there is nothing to show: no copy, and no creation of one's own. */
  get exists(): boolean {
    return this.#source.copy !== undefined || this.#shown.length > 0;
  }

  /** Own changes that lie over the copy. */
  get own(): readonly Kept[] {
    return this.#shown;
  }

  get names(): ReadonlySet<string> {
    const names = new Set(Object.keys(this.#source.copy?.fields ?? {}));
    for (const { change } of this.#shown) for (const name of Object.keys(change.patch)) names.add(name);
    return names;
  }

  heads(field: string): Heads {
    let heads = this.#heads.get(field);
    if (heads === undefined) {
      heads = this.#overlay(field);
      this.#heads.set(field, heads);
    }
    return heads;
  }

  #overlay(field: string): Heads {
    const { copy, refused, person } = this.#source;
    const below: Heads = copy ? copyHeads(copy, field) : new Map();
    let heads: Map<string, LocalHead> | undefined;
    for (const { change, place } of this.#shown) {
      const value = change.patch[field];
      if (value === undefined) continue;
      heads ??= new Map(below);
      for (const id of lookThrough(change.base[field] ?? [], field, refused)) heads.delete(id);
      heads.set(change.id, { id: change.id, value, at: change.at, by: person, unsent: place === null });
    }
    return heads ?? below;
  }

  /** The head that is shown (S12), an accompanying field's beside the field that it accompanies. */
  shown(field: string): LocalHead | undefined {
    const rules = this.#source.rules.fields[field];
    const companion = rules?.accompanies ? this.shown(rules.accompanies)?.id : undefined;
    return pick(rules, this.heads(field), companion);
  }

  get deleted(): boolean {
    return this.shown("deleted")?.value === true;
  }

  /** S8: field → heads that no author of a standing deletion had on the screen; empty unless deleted. */
  unseen(): Readonly<Record<string, readonly string[]>> {
    if (!this.deleted) return {};
    const seenBy = [...this.heads("deleted").values()]
      .filter((head) => head.value === true)
      .map((head) => this.#seenByDeletion(head.id));
    const result: Record<string, readonly string[]> = {};
    for (const field of this.names) {
      if (field === "deleted") continue;
      const ids = [...this.heads(field).keys()].filter((id) => !seenBy.some((seen) => seen(field, id)));
      if (ids.length > 0) result[field] = ids.sort();
    }
    return result;
  }

  #seenByDeletion(deletion: string): (field: string, id: string) => boolean {
    const { copy, refused } = this.#source;
    const own = this.#shown.find(({ change }) => change.id === deletion);
    if (own) return (field, id) => lookThrough(own.change.base[field] ?? [], field, refused).has(id);
    return (field, id) =>
      copy !== undefined && copyHeads(copy, field).has(id) && !copy.unseen[field]?.includes(id);
  }
}

/** Own changes count only when there is a record to lie over: its copy, or its creation among them. */
function withCreation({ copy, kept }: ViewSource): readonly Kept[] {
  if (copy) return kept;
  const first = kept.findIndex(({ change }) => change.create);
  return first < 0 ? [] : kept.slice(first);
}

/** Refused bases from a list that the caller keeps. */
export function basesOf(refused: ReadonlyMap<string, Base>): RefusedBases {
  return (change) => refused.get(change);
}
