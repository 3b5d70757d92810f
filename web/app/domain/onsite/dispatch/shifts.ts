/** Who should be where, and who is: shifts with their check-ins (X7, F38). Pure. */
import type { Shown } from "#/store/api";
import type { Post } from "./duty";

export type Shift = Shown<"shift">;
export type CheckIn = Shown<"check_in">;

/** due: begins later. here: checked in. late: should be here and is not. missing: late by more than the setting. left: checked out. over: the time is past and nobody came. */
export type Presence = "due" | "here" | "late" | "missing" | "left" | "over";

export interface Duty {
  readonly shift: Shift;
  readonly post: Post | undefined;
  readonly presence: Presence;
  /** The check-in or check-out that counts; ms. */
  readonly since: number | undefined;
  readonly mark: CheckIn | undefined;
}

const MINUTE = 60_000;

/** The facts of each shift by themselves: what was forgotten yesterday says nothing about today. */
export function marksByShift(marks: readonly CheckIn[]): ReadonlyMap<string, readonly CheckIn[]> {
  const corrected = new Set(marks.flatMap(({ fields }) => (fields.corrects ? [fields.corrects] : [])));
  const found = new Map<string, CheckIn[]>();
  for (const mark of marks) {
    if (corrected.has(mark.id)) continue;
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
  if (mark) return mark.fields.direction === "out" ? "left" : "here";
  const [starts, ends] = [Date.parse(shift.fields.starts ?? ""), Date.parse(shift.fields.ends ?? "")];
  if (Number.isNaN(starts) || now < starts) return "due";
  if (!Number.isNaN(ends) && now > ends) return "over";
  return now - starts > noShowMinutes * MINUTE ? "missing" : "late";
}

const FIRST: readonly Presence[] = ["missing", "late", "here", "due", "left", "over"];

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
    ({ shift, presence }) => presence !== "left" && Date.parse(shift.fields.ends ?? "") >= now,
  );
  return open ?? mine.at(-1);
}
