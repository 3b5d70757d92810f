/** A shift as a lead types it: where, and from when to when on the department's clocks; what of it is to be written. Pure. */
import { dayOf, formatTime } from "#/i18n";
import { instantOf } from "#/i18n/zoned";
import type { FieldValues } from "#/store/api";
import type { Duty, Shift } from "./shifts";

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** As typed. */
export interface Typed {
  readonly post: string;
  readonly startDay: string;
  readonly startTime: string;
  readonly endDay: string;
  readonly endTime: string;
  /** Only of a shift that is to be made; afterwards people change by a list of their own. */
  readonly person: string | null;
}

export interface Times {
  readonly starts: string;
  readonly ends: string;
}

export type TimesProblem = "badStart" | "badEnd" | "endsFirst";
type Fields = FieldValues<"shift">;

export function typedOf({ post, starts, ends, person }: Fields): Typed {
  return {
    post: post ?? "",
    startDay: starts ? dayOf(starts) : "",
    startTime: starts ? formatTime(starts) : "",
    endDay: ends ? dayOf(ends) : "",
    endTime: ends ? formatTime(ends) : "",
    person: person ?? null,
  };
}

/** The end goes along when a shift is put on another day: it keeps the days that it lasts. */
export function onDay(typed: Typed, startDay: string): Typed {
  const [before, end, now] = [typed.startDay, typed.endDay, startDay].map((day) => Date.parse(day));
  if ([before, end, now].some((ms) => ms === undefined || Number.isNaN(ms))) return { ...typed, startDay };
  const endDay = new Date((now ?? 0) + Math.max(0, (end ?? 0) - (before ?? 0))).toISOString().slice(0, 10);
  return { ...typed, startDay, endDay };
}

/** Past midnight: an end that is earlier by the clock than its begin is meant on the day after. */
export function endingAt(typed: Typed, endTime: string): Typed {
  const { startDay, startTime, endDay } = typed;
  const sameDay = startDay !== "" && endDay === startDay && endTime !== "" && endTime <= startTime;
  if (!sameDay) return { ...typed, endTime };
  return { ...typed, endTime, endDay: new Date(Date.parse(startDay) + DAY).toISOString().slice(0, 10) };
}

/** The instants, or what is wrong with them. */
export function timesTyped(typed: Typed): Times | TimesProblem {
  const starts = instantOf(typed.startDay, typed.startTime);
  const ends = instantOf(typed.endDay, typed.endTime);
  if (starts === null) return "badStart";
  if (ends === null) return "badEnd";
  return ends > starts ? { starts, ends } : "endsFirst";
}

/** Only what was changed: a form that writes all it shows would overwrite what another lead did meanwhile (F10). */
export function timesPatch(typed: Typed, opened: Typed): Fields {
  const times = timesTyped(typed);
  const before = timesTyped(opened);
  if (typeof times === "string") return {};
  if (typeof before === "string") return times;
  return {
    ...(times.starts !== before.starts && { starts: times.starts }),
    ...(times.ends !== before.ends && { ends: times.ends }),
  };
}

/**
 * Where a new shift begins: after the last one at that post, as long as that one; where nobody stands yet, with the next full
 * hour, four hours long. `now`: ms.
 */
export function newShiftAt(post: string, duties: readonly Duty[], now: number): Typed {
  const last = duties
    .filter(({ shift: { fields } }) => fields.post === post && fields.starts && fields.ends)
    .toSorted((one, other) => (one.shift.fields.ends ?? "").localeCompare(other.shift.fields.ends ?? ""))
    .at(-1)?.shift.fields;
  const hour = Math.ceil(now / HOUR) * HOUR;
  const lasted = last ? Date.parse(last.ends ?? "") - Date.parse(last.starts ?? "") : 4 * HOUR;
  const starts = last ? Math.max(Date.parse(last.ends ?? ""), hour - HOUR) : hour;
  const iso = (ms: number) => new Date(ms).toISOString();
  return typedOf({ post, starts: iso(starts), ends: iso(starts + lasted) });
}

/** Where and when somebody is elsewhere counts against these times. */
export function asShift(id: string, typed: Typed, shift: Shift | undefined): Pick<Shift, "id" | "fields"> {
  const times = timesTyped(typed);
  const { starts, ends } = typeof times === "string" ? (shift?.fields ?? {}) : times;
  return { id, fields: { ...(starts && { starts }), ...(ends && { ends }) } };
}
