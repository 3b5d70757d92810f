/** The timeline of an incident: facts of several people, in the order of their moments (X9). Pure. */
import type { Shown } from "#/store/api";

export type Entry = Shown<"entry">;

const NONE: readonly Entry[] = [];

/** Earlier first; what was written in the same moment stands by author, then by id, the same on every screen. */
export function byMoment(left: Entry, right: Entry): number {
  const [a, b] = [left.fields, right.fields];
  return (
    compareText(a.made ?? "", b.made ?? "") ||
    compareText(a.author ?? "", b.author ?? "") ||
    compareText(left.id, right.id)
  );
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * Sorts entries to their incidents. Give it the whole list each time: an incident whose entries are the same objects as
 * before keeps its array, so that one new line among 5,000 draws one screen.
 */
export class Timelines {
  #kept = new Map<string, readonly Entry[]>();

  update(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
    const fresh = new Map<string, Entry[]>();
    for (const entry of entries) {
      const incident = entry.fields.incident ?? "";
      const known = fresh.get(incident);
      if (known) known.push(entry);
      else fresh.set(incident, [entry]);
    }
    const next = new Map<string, readonly Entry[]>();
    for (const [incident, some] of fresh) next.set(incident, this.#settled(incident, some));
    this.#kept = next;
    return next;
  }

  // Members keep their order in the store, so that the same ones come in the same places.
  #settled(incident: string, some: Entry[]): readonly Entry[] {
    const before = this.#kept.get(incident) ?? NONE;
    if (before.length === some.length) {
      const known = new Set(before);
      if (some.every((entry) => known.has(entry))) return before;
    }
    return some.sort(byMoment);
  }
}

/** What counts as seen when somebody closes it; the server counts the same. That it was told higher up is no news of the matter. */
export function linesToSee(entries: readonly Entry[]): number {
  return entries.filter(({ fields }) => fields.kind !== "escalated").length;
}

/** The lines that came in at the server after the first `seen` of them: what a refused closing had not seen. */
export function unseenLines(entries: readonly Entry[], seen: number): readonly Entry[] {
  return entries
    .filter(({ fields }) => fields.kind !== "escalated")
    .sort((left, right) => (left.rev || Number.MAX_SAFE_INTEGER) - (right.rev || Number.MAX_SAFE_INTEGER))
    .slice(seen)
    .sort(byMoment);
}
