/** What changed of my own shifts since I last looked: mine alone, and only what is still to come (F33). Pure. */
import type { Shift } from "./shifts";

/** A shift as it was when its person last looked. */
export interface Seen {
  readonly event: string;
  readonly post: string;
  readonly starts: string;
  readonly ends: string;
}

/** By shift. */
export type SeenShifts = Readonly<Record<string, Seen>>;

/** given: it is mine now. moved: other times. posted: in its place one at another post. gone: it was mine. */
export interface ShiftChange {
  readonly kind: "given" | "moved" | "posted" | "gone";
  readonly shift: string;
  readonly event: string;
  /** As it stands; as it stood when it is gone. */
  readonly now: Seen;
  readonly before?: Seen;
  /** The shift that this one takes the place of. */
  readonly instead?: string;
}

/** My shifts as they stand. */
export function mineOf(shifts: readonly Shift[], me: string): SeenShifts {
  const mine = shifts.filter(({ fields }) => fields.person === me);
  return Object.fromEntries(mine.map((shift) => [shift.id, asSeen(shift)]));
}

function asSeen({ fields }: Shift): Seen {
  const { event = "", post = "", starts = "", ends = "" } = fields;
  return { event, post, starts, ends };
}

/** What to mark, the soonest first. `now`: ms; what has ended by then concerns nobody any more. */
export function changesSince(before: SeenShifts, mine: SeenShifts, now: number): readonly ShiftChange[] {
  const found: ShiftChange[] = [];
  for (const [shift, as] of Object.entries(mine)) {
    const was = before[shift];
    const { event } = as;
    if (!was) found.push({ kind: "given", shift, event, now: as });
    else if (was.starts !== as.starts || was.ends !== as.ends)
      found.push({ kind: "moved", shift, event, now: as, before: was });
  }
  for (const [shift, was] of Object.entries(before)) {
    if (!mine[shift]) found.push({ kind: "gone", shift, event: was.event, now: was });
  }
  return asReposted(found)
    .filter((change) => Date.parse(change.now.ends) > now)
    .toSorted((one, other) => one.now.starts.localeCompare(other.now.starts));
}

/** A shift that went while another one came that runs at the same time: one change, to another post. */
function asReposted(changes: readonly ShiftChange[]): readonly ShiftChange[] {
  const taken = new Set<string>();
  const paired = changes.map((change): ShiftChange => {
    const { kind, now, event } = change;
    if (kind !== "given") return change;
    const old = changes.find(
      (other) =>
        other.kind === "gone" &&
        !taken.has(other.shift) &&
        other.event === event &&
        other.now.starts < now.ends &&
        now.starts < other.now.ends,
    );
    if (!old) return change;
    taken.add(old.shift);
    return { ...change, kind: "posted", before: old.now, instead: old.shift };
  });
  return paired.filter(({ kind, shift }) => kind !== "gone" || !taken.has(shift));
}

/** After I have seen these changes, and no others: what came in while I read stays marked. */
export function afterSeeing(before: SeenShifts, changes: readonly ShiftChange[]): SeenShifts {
  const seen = new Map(Object.entries(before));
  for (const { kind, shift, now, instead } of changes) {
    if (instead !== undefined) seen.delete(instead);
    if (kind === "gone") seen.delete(shift);
    else seen.set(shift, now);
  }
  return Object.fromEntries(seen);
}
