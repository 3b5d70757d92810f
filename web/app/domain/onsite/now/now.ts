/** What concerns one person now: which event, who takes over, which calls for help, which incidents (X7–X10). Pure. */
import { type HelpCall, openCalls, ringsFor, stateOf } from "../dispatch/calls";
import type { Duty, Shift } from "../dispatch/shifts";
import type { Event } from "../home/events";
import { inFilter } from "../incidents/incident";
import type { Incident } from "../incidents/kinds";

/** Setting up before the doors, and the way home after: the event is what the day is about. */
const AROUND_MS = 12 * 3_600_000;

function isNear(starts: string | undefined, ends: string | undefined, now: number): boolean {
  const [from, to] = [Date.parse(starts ?? ""), Date.parse(ends ?? "")];
  return from - AROUND_MS <= now && now <= to + AROUND_MS;
}

/** The day of this event, or a day on which one has a shift at it, as those who build it up do. */
export function isToday(event: Event, shifts: readonly Shift[], me: string, now: number): boolean {
  if (isNear(event.fields.starts, event.fields.ends, now)) return true;
  return shifts.some(
    ({ fields }) =>
      fields.event === event.id && fields.person === me && isNear(fields.starts, fields.ends, now),
  );
}

export interface Asked {
  /** Not past, the next one first. */
  readonly coming: readonly Event[];
  readonly shifts: readonly Shift[];
  /** Events in which something is mine: a shift, a check, a cue. */
  readonly mine: ReadonlySet<string>;
  readonly me: string;
  readonly now: number;
}

/** Today's events, those first at which I have something to do; on another day the next one that is mine, else the next. */
export function eventsNow({ coming, shifts, mine, me, now }: Asked): readonly Event[] {
  const ownFirst = [...coming.filter(({ id }) => mine.has(id)), ...coming.filter(({ id }) => !mine.has(id))];
  const today = ownFirst.filter((event) => isToday(event, shifts, me, now));
  return today.length > 0 ? today : ownFirst.slice(0, 1);
}

const HANDOVER_MS = 3_600_000;

/** Who takes the post over: the first shift of somebody else there that begins about when mine ends. */
export function reliefOf({ shift }: Duty, shifts: readonly Shift[]): Shift | undefined {
  const ends = Date.parse(shift.fields.ends ?? "");
  return shifts
    .filter(({ fields }) => fields.post === shift.fields.post && fields.person !== shift.fields.person)
    .filter(({ fields }) => Math.abs(Date.parse(fields.starts ?? "") - ends) <= HANDOVER_MS)
    .toSorted((one, other) => (one.fields.starts ?? "").localeCompare(other.fields.starts ?? ""))[0];
}

/** mine: it rings here. going: I have taken it. asked: I made it. other: somebody else's business, so far. */
export type CallConcern = "mine" | "going" | "asked" | "other";

export interface CallNow {
  readonly call: HelpCall;
  readonly concern: CallConcern;
}

const CONCERNS: readonly CallConcern[] = ["mine", "going", "asked", "other"];

/** Open calls for help: what rings here first, then what I go to, what I asked for, and what waits for others. */
export function callsNow(
  calls: readonly HelpCall[],
  duties: readonly Duty[],
  me: string,
): readonly CallNow[] {
  return openCalls(calls)
    .map((call) => ({ call, concern: concernOf(call, duties, me) }))
    .toSorted((one, other) => CONCERNS.indexOf(one.concern) - CONCERNS.indexOf(other.concern));
}

function concernOf(call: HelpCall, duties: readonly Duty[], me: string): CallConcern {
  if (ringsFor(call, me, duties)) return "mine";
  if (stateOf(call) === "taken" && call.fields.taken_by === me) return "going";
  return call.fields.caller === me ? "asked" : "other";
}

/** Open incidents that I reported or have in hand. */
export function myIncidents(incidents: readonly Incident[], me: string): readonly Incident[] {
  return incidents.filter((incident) => inFilter(incident, "mine", me));
}
