/** People in a zone: every tap is a fact, the facts of all counters add up (X10). Pure. */
import type { Shown } from "#/store/api";

export type Headcount = Shown<"headcount">;

/** calm: well below. near: nine tenths of the limit. full: at it. over: above. */
export type Crowd = "calm" | "near" | "full" | "over";

export interface Counter {
  readonly person: string;
  readonly sum: number;
  /** When this person counted last, ms. */
  readonly last: number;
}

export interface Moment {
  readonly at: number;
  readonly count: number;
}

export interface ZoneCount {
  readonly count: number;
  readonly counters: readonly Counter[];
  /** How many there were after each count, in the order in which they were counted. */
  readonly course: readonly Moment[];
  readonly most: Moment | undefined;
}

const NEAR = 0.9;
const NOTHING: ZoneCount = { count: 0, counters: [], course: [], most: undefined };

export function crowd(count: number, limit: number): Crowd {
  if (count > limit) return "over";
  if (count === limit && limit > 0) return "full";
  return count >= limit * NEAR && limit > 0 ? "near" : "calm";
}

/** Each zone's count. Below zero nobody is there: somebody went out who had not been counted in. */
export function countZones(facts: readonly Headcount[]): ReadonlyMap<string, ZoneCount> {
  const ofZone = new Map<string, Headcount[]>();
  for (const fact of facts) {
    const zone = fact.fields.zone ?? "";
    const its = ofZone.get(zone);
    if (its) its.push(fact);
    else ofZone.set(zone, [fact]);
  }
  return new Map([...ofZone].map(([zone, its]) => [zone, countZone(its)]));
}

export function countOf(counts: ReadonlyMap<string, ZoneCount>, zone: string): ZoneCount {
  return counts.get(zone) ?? NOTHING;
}

function countZone(facts: readonly Headcount[]): ZoneCount {
  const ordered = facts.toSorted(
    (one, other) => momentOf(one) - momentOf(other) || (one.id < other.id ? -1 : 1),
  );
  const counters = new Map<string, Counter>();
  const course: Moment[] = [];
  let sum = 0;
  for (const fact of ordered) {
    const [change, at] = [fact.fields.change ?? 0, momentOf(fact)];
    sum += change;
    const person = fact.fields.person ?? "";
    counters.set(person, { person, sum: (counters.get(person)?.sum ?? 0) + change, last: at });
    course.push({ at, count: Math.max(0, sum) });
  }
  const most = course.reduce<Moment | undefined>(
    (top, one) => (!top || one.count > top.count ? one : top),
    undefined,
  );
  return { count: Math.max(0, sum), counters: [...counters.values()].toSorted(byLast), course, most };
}

function byLast(one: Counter, other: Counter): number {
  return other.last - one.last || (one.person < other.person ? -1 : 1);
}

function momentOf({ fields }: Headcount): number {
  return Date.parse(fields.counted ?? "") || 0;
}
