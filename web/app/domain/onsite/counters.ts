/** Who counted how much: the facts of several people add up. Pure. */

export interface Counted {
  readonly person: string;
  readonly change: number;
  /** ms */
  readonly at: number;
}

export interface Counter {
  readonly person: string;
  readonly sum: number;
  /** When this person counted last, ms. */
  readonly last: number;
}

/** Each person's sum, who counted last first. */
export function countersOf(facts: readonly Counted[]): readonly Counter[] {
  const counters = new Map<string, Counter>();
  for (const { person, change, at } of facts) {
    const before = counters.get(person);
    const sum = exactly((before?.sum ?? 0) + change);
    counters.set(person, { person, sum, last: Math.max(before?.last ?? 0, at) });
  }
  return [...counters.values()].toSorted(
    (one, other) => other.last - one.last || (one.person < other.person ? -1 : 1),
  );
}

/** 0.1 + 0.2 is 0.30000000000000004 in floating point; people counted 0.3. */
export function exactly(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}
