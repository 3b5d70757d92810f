/** Which events the first screen shows, in which order, and what of all their work is next for one person. */
import type { FieldValues, Shown } from "#/store/api";
import { isOpen, type Judged, nextOf } from "../attention";

export type Event = Shown<"event">;

/** Teardown and the way home: until then an event is not past. */
const AFTERWARDS_MS = 12 * 3_600_000;

/** The event is over, its teardown too. */
export function isPast(fields: FieldValues<"event">, now: number): boolean {
  return fields.ends ? Date.parse(fields.ends) + AFTERWARDS_MS < now : false;
}

/** Guests are, or should be, in the house. */
export function isOn(fields: FieldValues<"event">, now: number): boolean {
  const { starts, ends } = fields;
  return Boolean(starts && ends) && Date.parse(starts ?? "") <= now && now <= Date.parse(ends ?? "");
}

/** What is coming in the order in which it comes; what is past, the latest first. */
export function sortEvents(events: readonly Event[], now: number): { coming: Event[]; past: Event[] } {
  const starts = (event: Event) => event.fields.starts ?? "";
  const earliestFirst = [...events].sort((left, right) => (starts(left) < starts(right) ? -1 : 1));
  return {
    coming: earliestFirst.filter((event) => !isPast(event.fields, now)),
    past: earliestFirst.filter((event) => isPast(event.fields, now)).reverse(),
  };
}

/** A person's open checks of several events: overdue first, then by due time. */
export function myNext(checks: readonly Judged[]): Judged[] {
  return nextOf(checks.filter((one) => one.mine));
}

/** Open checks that are somebody else's, or nobody's. */
export function openOfOthers(checks: readonly Judged[]): number {
  return checks.filter((one) => !one.mine && isOpen(one)).length;
}
