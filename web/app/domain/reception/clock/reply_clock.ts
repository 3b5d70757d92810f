/**
 * The reply clock: working time until a reply is due, and when somebody higher up is told (R1, F35). Pure, but for the
 * department's time zone. The server has the same rules in `server/domain/reception/reply_clock.py`; both are driven by
 * `tests/vectors/reply-clock.json`.
 */
import { dayOf } from "#/i18n";
import { offsetAt } from "#/i18n/offset";
import type { FieldValues } from "#/store/api";

/** Minutes after midnight by the department's clock; the end is no longer work. */
export type Span = readonly [begins: number, ends: number];

/** When the department works: the week (1 is Monday), and the days that differ from it. */
export interface Calendar {
  readonly week: ReadonlyMap<number, readonly Span[]>;
  readonly days: ReadonlyMap<string, readonly Span[]>;
}

/** Moments in ms since 1970. */
export interface Clock {
  readonly promised: number | null;
  readonly answered: number | null;
  readonly state?: string | null | undefined;
  /** The first promise that lapsed without an answer, however often it was moved afterwards. */
  readonly lapsed?: number | null | undefined;
}

export type ClockState = "none" | "running" | "soon" | "over" | "at_once" | "in_time" | "late";

export const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MOST_DAYS = 400;
const ENDED: ReadonlySet<string> = new Set(["event", "done", "dropped"]);

/** Monday to Friday, nine to six, while nobody has set the department's hours. */
export const DEFAULT_WEEK: ReadonlyMap<number, readonly Span[]> = new Map(
  [1, 2, 3, 4, 5].map((weekday) => [weekday, [[540, 1080]]]),
);

type Hours = Pick<FieldValues<"work_hours">, "weekday" | "begins" | "ends">;
type Day = Pick<FieldValues<"work_day">, "day" | "begins" | "ends">;

/** Spans without length count as none; a day of its own without a span is closed. */
export function calendarOf(hours: readonly Hours[], days: readonly Day[]): Calendar {
  const week = new Map<number, Span[]>();
  for (const { weekday, begins, ends } of hours) {
    const span = spanOf(begins, ends);
    if (span && weekday) week.set(weekday, [...(week.get(weekday) ?? []), span]);
  }
  const special = new Map<string, Span[]>();
  for (const { day, begins, ends } of days) {
    if (!day) continue;
    const span = spanOf(begins, ends);
    special.set(day, [...(special.get(day) ?? []), ...(span ? [span] : [])]);
  }
  return { week: week.size > 0 ? week : DEFAULT_WEEK, days: special };
}

function spanOf(begins: number | null | undefined, ends: number | null | undefined): Span | undefined {
  return typeof begins === "number" && typeof ends === "number" && begins < ends ? [begins, ends] : undefined;
}

/** The spans of a day on the wall clock, as they were set. */
export function wallSpans(calendar: Calendar, day: string): readonly Span[] {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay() || 7;
  return calendar.days.get(day) ?? calendar.week.get(weekday) ?? [];
}

type Moments = readonly [begin: number, end: number];

/** The moments of one day between which the department works, in order; what overlaps is joined. */
function spansOn(calendar: Calendar, day: string): readonly Moments[] {
  const joined: [number, number][] = [];
  for (const [begins, ends] of wallSpans(calendar, day).toSorted(([one], [other]) => one - other)) {
    const [begin, end] = [momentAt(day, begins), momentAt(day, ends)];
    const last = joined.at(-1);
    if (last && begin <= last[1]) last[1] = Math.max(last[1], end);
    else if (begin < end) joined.push([begin, end]);
  }
  return joined;
}

// A time that summer time skips is the one an hour later.
function momentAt(day: string, minutes: number): number {
  const wall = Date.parse(`${day}T00:00Z`) + minutes * MINUTE;
  return wall - offsetAt(wall - offsetAt(wall));
}

/** What is left of the day's work at `start`, and all work after it. */
function* spansFrom(calendar: Calendar, start: number): Generator<Moments> {
  const first = Date.parse(`${dayOf(start)}T00:00Z`);
  for (let offset = 0; offset < MOST_DAYS; offset++) {
    const day = new Date(first + offset * DAY).toISOString().slice(0, 10);
    for (const [begin, end] of spansOn(calendar, day)) {
      if (end > start) yield [Math.max(begin, start), end];
    }
  }
}

/** When so many working minutes have passed; by the plain clock where no work comes for more than a year. */
export function addWorking(calendar: Calendar, start: number, minutes: number): number {
  let left = minutes * MINUTE;
  for (const [begin, end] of spansFrom(calendar, start)) {
    if (end - begin >= left) return begin + left;
    left -= end - begin;
  }
  return start + minutes * MINUTE;
}

/** Working time from one moment to another, in ms; negative when `end` is the earlier. */
export function workingBetween(calendar: Calendar, start: number, end: number): number {
  if (end < start) return -workingBetween(calendar, end, start);
  let worked = 0;
  for (const [begin, until] of spansFrom(calendar, start)) {
    if (begin >= end) break;
    worked += Math.min(until, end) - begin;
  }
  return worked;
}

export function isWorking(calendar: Calendar, moment: number): boolean {
  return spansOn(calendar, dayOf(moment)).some(([begin, end]) => begin <= moment && moment < end);
}

/** This moment, or the next one at which the department works. */
export function nextWorking(calendar: Calendar, moment: number): number {
  for (const [begin] of spansFrom(calendar, moment)) return begin;
  return moment;
}

export function runs({ promised, answered, state }: Clock): boolean {
  return promised !== null && answered === null && !ENDED.has(state ?? "");
}

/** How the clock stands. An answer counts from the moment of answering, however late news of it came. */
export function stateOf(clock: Clock, calendar: Calendar, warn: number, now: number): ClockState {
  const { promised, answered } = clock;
  if (answered !== null) {
    if (promised === null) return "at_once";
    return answered <= Math.min(promised, clock.lapsed ?? promised) ? "in_time" : "late";
  }
  if (promised === null || !runs(clock)) return "none";
  if (now >= promised) return "over";
  return workingBetween(calendar, now, promised) <= warn * MINUTE ? "soon" : "running";
}

/** A note of an enquiry that says something of its promise. */
export interface Said {
  readonly kind: string;
  readonly made: number;
  readonly due: number | null;
}

/**
 * The first promise that lapsed: it was told higher up, or had passed when somebody moved it. A promise that is moved while
 * it still stands is an agreement with the client; one that is moved after it lapsed stays broken. Opening again begins anew.
 */
export function firstLapsed(notes: readonly Said[]): number | null {
  let standing: number | null = null;
  let lapsed: number[] = [];
  for (const { kind, made, due } of notes.toSorted((one, other) => one.made - other.made)) {
    if (kind === "reopened") {
      standing = due;
      lapsed = [];
    } else if (due === null) continue;
    else if (kind === "escalated") lapsed.push(due);
    else if (kind === "passed" || kind === "promised") {
      if (standing !== null && standing < made) lapsed.push(standing);
      standing = due;
    }
  }
  return lapsed.length > 0 ? Math.min(...lapsed) : null;
}

export interface Climb {
  /** Steps taken so far. */
  readonly taken: number;
  /** When the last of them was. */
  readonly told: number | null;
  readonly managerMinutes: number;
}

/** Whether somebody higher up is to be told now: when the reply is due, then after the manager's minutes; in working time only. */
export function stepDue(
  clock: Clock,
  calendar: Calendar,
  { taken, told, managerMinutes }: Climb,
  now: number,
): boolean {
  const { promised } = clock;
  if (promised === null || !runs(clock) || now < promised || !isWorking(calendar, now)) return false;
  if (taken === 0) return true;
  const since = Math.max(promised, told ?? promised);
  return workingBetween(calendar, since, now) >= managerMinutes * MINUTE;
}
