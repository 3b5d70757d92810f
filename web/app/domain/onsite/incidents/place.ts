/** Where somebody stands now, by their shift: the place that a report begins with (X9). Pure. */
import type { Shown } from "#/store/api";

export interface Standing {
  readonly zone: string | undefined;
  readonly post: Shown<"post"> | undefined;
}

/** A phone may be early or late; a shift of another day says nothing about where somebody is. */
const NEAR_MS = 12 * 3_600_000;

/** My shift that is on now; else the one nearest in time. */
export function standingOf(
  me: string,
  shifts: readonly Shown<"shift">[],
  posts: readonly Shown<"post">[],
  now: number,
): Standing {
  const mine = shifts
    .filter(({ fields }) => fields.person === me)
    .map((shift) => ({ shift, away: awayFrom(shift, now) }))
    .filter(({ away }) => away <= NEAR_MS)
    .sort((left, right) => left.away - right.away || (left.shift.id < right.shift.id ? -1 : 1));
  const only = shifts.filter(({ fields }) => fields.person === me);
  const shift = mine[0]?.shift ?? (only.length === 1 ? only[0] : undefined);
  const post = posts.find(({ id }) => id === shift?.fields.post);
  return { zone: post?.fields.zone ?? undefined, post };
}

/** Ms between now and a shift; 0 while it is on. */
function awayFrom({ fields }: Shown<"shift">, now: number): number {
  const [starts, ends] = [Date.parse(fields.starts ?? ""), Date.parse(fields.ends ?? "")];
  if (Number.isNaN(starts) || Number.isNaN(ends)) return Number.POSITIVE_INFINITY;
  if (now < starts) return starts - now;
  return now > ends ? now - ends : 0;
}
