/** Whom to call first: in whose hands most of what holds up the event lies. */
import type { Judged } from "../attention";
import type { CheckState } from "../rules";

export interface Caller {
  readonly person: string;
  /** Conflicts and failures in that person's hands. */
  readonly bad: number;
  readonly overdue: number;
}

const WEIGHT: Partial<Readonly<Record<CheckState, number>>> = {
  conflict: 3,
  fail: 3,
  refused: 2,
  overdue: 1,
};

/** At most `limit` people, the gravest first; of equals the one who was due earlier. Nobody when nothing is held up. */
export function callFirst(judged: readonly Judged[], limit: number): Caller[] {
  const held = new Map<string, { bad: number; overdue: number; weight: number; due: number }>();
  for (const { state, due, check } of judged) {
    const weight = WEIGHT[state];
    const person = check.fields.responsible;
    if (weight === undefined || !person) continue;
    const sum = held.get(person) ?? { bad: 0, overdue: 0, weight: 0, due: Number.POSITIVE_INFINITY };
    sum[state === "overdue" ? "overdue" : "bad"] += 1;
    sum.weight += weight;
    sum.due = Math.min(sum.due, due);
    held.set(person, sum);
  }
  return [...held]
    .sort(([a, one], [b, other]) => other.weight - one.weight || one.due - other.due || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([person, { bad, overdue }]) => ({ person, bad, overdue }));
}
