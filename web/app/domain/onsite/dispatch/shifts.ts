/** Who should be where, and who is: shifts with their check-ins (X7, F38). Pure. */
import type { Shown } from "#/store/api";
import type { Post } from "./duty";

export type Shift = Shown<"shift">;
export type CheckIn = Shown<"check_in">;

/**
 * due: begins later. here: checked in. late: should be here and is not. missing: late by more than the setting. left: checked
 * out. over: the time is past and nobody came. forgotten: checked in, and hours after the end still not out: who knows.
 */
export type Presence = "due" | "here" | "late" | "missing" | "left" | "over" | "forgotten";

export interface Duty {
  readonly shift: Shift;
  readonly post: Post | undefined;
  readonly presence: Presence;
  /** The check-in or check-out that counts; ms. */
  readonly since: number | undefined;
  readonly mark: CheckIn | undefined;
}

const MINUTE = 60_000;

/** Teardown runs late; who has not checked out so long after the end has gone home without a word (F38). */
const OVERRUN = 180 * MINUTE;

/**
 * The facts of each shift by themselves: what was forgotten yesterday says nothing about today. A correction takes the place
 * of what it corrects; "out" in the place of "in" says that nobody came, so nothing is left of either.
 */
export function marksByShift(marks: readonly CheckIn[]): ReadonlyMap<string, readonly CheckIn[]> {
  const corrected = new Set(marks.flatMap(({ fields }) => (fields.corrects ? [fields.corrects] : [])));
  const directions = new Map(marks.map(({ id, fields }) => [id, fields.direction]));
  const found = new Map<string, CheckIn[]>();
  for (const mark of marks) {
    const { direction, corrects } = mark.fields;
    const takenBack = direction === "out" && corrects != null && directions.get(corrects) === "in";
    if (corrected.has(mark.id) || takenBack) continue;
    const shift = mark.fields.shift ?? "";
    found.set(shift, [...(found.get(shift) ?? []), mark]);
  }
  return found;
}

export function dutiesOf(
  shifts: readonly Shift[],
  posts: readonly Post[],
  marks: readonly CheckIn[],
  now: number,
  noShowMinutes: number,
): readonly Duty[] {
  const byId = new Map(posts.map((post) => [post.id, post]));
  const byShift = marksByShift(marks);
  return shifts.map((shift) => {
    const mark = latest(byShift.get(shift.id) ?? []);
    const presence = presenceOf(shift, mark, now, noShowMinutes);
    const since = mark?.fields.moment ? Date.parse(mark.fields.moment) : undefined;
    return { shift, post: byId.get(shift.fields.post ?? ""), presence, since, mark };
  });
}

function latest(marks: readonly CheckIn[]): CheckIn | undefined {
  return marks.toSorted((one, other) => {
    const order = (one.fields.moment ?? "").localeCompare(other.fields.moment ?? "");
    return order !== 0 ? order : one.id < other.id ? -1 : 1;
  })[marks.length - 1];
}

function presenceOf(shift: Shift, mark: CheckIn | undefined, now: number, noShowMinutes: number): Presence {
  const [starts, ends] = [Date.parse(shift.fields.starts ?? ""), Date.parse(shift.fields.ends ?? "")];
  if (mark?.fields.direction === "out") return "left";
  if (mark) return now - ends > OVERRUN ? "forgotten" : "here";
  if (Number.isNaN(starts) || now < starts) return "due";
  if (!Number.isNaN(ends) && now > ends) return "over";
  return now - starts > noShowMinutes * MINUTE ? "missing" : "late";
}

const FIRST: readonly Presence[] = ["missing", "late", "here", "due", "forgotten", "left", "over"];

/** Who is missing first; then by time, then by the post's code. */
export function sortDuties(duties: readonly Duty[]): readonly Duty[] {
  return duties.toSorted((one, other) => {
    const presence = FIRST.indexOf(one.presence) - FIRST.indexOf(other.presence);
    if (presence !== 0) return presence;
    const time = (one.shift.fields.starts ?? "").localeCompare(other.shift.fields.starts ?? "");
    return time !== 0 ? time : (one.post?.fields.code ?? "").localeCompare(other.post?.fields.code ?? "");
  });
}

/** My shift that is on, else the next, else the last. */
export function myDuty(duties: readonly Duty[], me: string, now: number): Duty | undefined {
  const mine = duties
    .filter(({ shift }) => shift.fields.person === me)
    .toSorted((one, other) => (one.shift.fields.starts ?? "").localeCompare(other.shift.fields.starts ?? ""));
  const open = mine.find(
    ({ shift, presence }) =>
      presence === "here" || (presence !== "left" && Date.parse(shift.fields.ends ?? "") >= now),
  );
  return open ?? mine.at(-1);
}

/** Who stands at my post after me: the next shift there by somebody else. */
export function reliefOf(mine: Duty, duties: readonly Duty[]): Duty | undefined {
  const { post, ends, person } = mine.shift.fields;
  const after = Date.parse(ends ?? "") - HANDOVER;
  return duties
    .filter(
      ({ shift: { id, fields } }) => id !== mine.shift.id && fields.post === post && fields.person !== person,
    )
    .filter(({ shift }) => Date.parse(shift.fields.starts ?? "") >= after)
    .toSorted((one, other) =>
      (one.shift.fields.starts ?? "").localeCompare(other.shift.fields.starts ?? ""),
    )[0];
}

/** Whoever relieves comes a little before the other leaves. */
const HANDOVER = 30 * MINUTE;

/** Long before a shift nobody is "here": what is tapped then is a mistake. */
const EARLY = 6 * 60 * MINUTE;

/** What a tap would say now: somebody comes, or goes; undefined while there is nothing to say. */
export function nextMark({ shift, presence }: Duty, now: number): "in" | "out" | undefined {
  if (presence === "here" || presence === "forgotten") return "out";
  if (presence === "left" || !shift.fields.person) return undefined;
  const [starts, ends] = [Date.parse(shift.fields.starts ?? ""), Date.parse(shift.fields.ends ?? "")];
  return now >= starts - EARLY && now <= ends + OVERRUN ? "in" : undefined;
}

/** Shifts of a person that run at the same time as this one; a department's people are in one place at a time. */
export function clashes(
  person: string,
  shift: Pick<Shift, "id" | "fields">,
  shifts: readonly Shift[],
): readonly Shift[] {
  const { starts = "", ends = "" } = shift.fields;
  return shifts.filter(
    ({ id, fields }) =>
      id !== shift.id &&
      fields.person === person &&
      (fields.starts ?? "") < ends &&
      starts < (fields.ends ?? ""),
  );
}
