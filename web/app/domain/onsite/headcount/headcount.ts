/** People in a zone: every tap is a fact, the facts of all counters add up (X10). Pure. */
import type { Shown } from "#/store/api";
import { type Counter, countersOf } from "../counters";

export type Headcount = Shown<"headcount">;

/** calm: well below. near: nine tenths of the limit. full: at it. over: above. */
export type Crowd = "calm" | "near" | "full" | "over";

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
  const counted = facts
    .toSorted((one, other) => momentOf(one) - momentOf(other) || (one.id < other.id ? -1 : 1))
    .map((fact) => ({
      person: fact.fields.person ?? "",
      change: fact.fields.change ?? 0,
      at: momentOf(fact),
    }));
  const course: Moment[] = [];
  let sum = 0;
  for (const { change, at } of counted) {
    sum += change;
    course.push({ at, count: Math.max(0, sum) });
  }
  const most = course.reduce<Moment | undefined>(
    (top, one) => (!top || one.count > top.count ? one : top),
    undefined,
  );
  return { count: Math.max(0, sum), counters: countersOf(counted), course, most };
}

function momentOf({ fields }: Headcount): number {
  return Date.parse(fields.counted ?? "") || 0;
}
