/** Whether those whom a changed shift concerns have seen it (F33). Pure. */
import { decodeTime } from "ulid";
import type { Shown } from "#/store/api";
import type { Shift } from "./shifts";

export type ShiftSeen = Shown<"shift_seen">;

const HOUR = 3_600_000;
/** What a person must know of their shift. Its post is for ever. */
const TOLD = ["person", "starts", "ends"] as const;

/**
 * Whether it is other than the roster as it was first made: changed since, or made later than the rest. `first`: when the
 * event's first shift was made, ms. What is over concerns nobody any more.
 */
export function isNews(shift: Shift, first: number, now: number): boolean {
  const { person, ends } = shift.fields;
  if (!person || Date.parse(ends ?? "") <= now) return false;
  const heads = new Set(TOLD.flatMap((field) => shift.heads[field] ?? []));
  return heads.size > 1 || madeAt(shift) > first + HOUR;
}

/** When the first shift of an event was made. */
export function firstMade(shifts: readonly Shift[]): number {
  return shifts.reduce((first, shift) => Math.min(first, madeAt(shift)), Number.POSITIVE_INFINITY);
}

function madeAt({ id }: Shift): number {
  try {
    return decodeTime(id);
  } catch {
    return Number.NEGATIVE_INFINITY;
  }
}

/** When its person saw it as it stands now; undefined: not yet. */
export function seenAt(shift: Shift, seen: readonly ShiftSeen[]): string | undefined {
  const { person, starts, ends } = shift.fields;
  const its = seen.filter(
    ({ fields }) =>
      fields.shift === shift.id &&
      fields.person === person &&
      fields.starts === starts &&
      fields.ends === ends,
  );
  return its.map(({ fields }) => fields.seen ?? "").toSorted()[0];
}

/** Whether this person has said, on whichever device, that they saw it gone. */
export function sawGone(shift: string, person: string, seen: readonly ShiftSeen[]): boolean {
  return seen.some(
    ({ fields }) => fields.shift === shift && fields.person === person && fields.starts == null,
  );
}
