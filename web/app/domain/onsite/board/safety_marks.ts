/** The field of safety marks: what still needs someone above, what is done below; one place for 43 checks and for 420. */
import { byAttention, type Judged } from "../attention";

export interface MarkField {
  /** Side of a mark in px. */
  readonly size: number;
  readonly open: readonly Judged[];
  readonly done: readonly Judged[];
  /** Marks that have no room and are told as a number. */
  readonly openMore: number;
  readonly doneMore: number;
}

/** Mark and gap. Large enough to be read from an arm's length first; small ones only where many must fit. */
const SIZES = [
  { size: 26, pitch: 32 },
  { size: 20, pitch: 25 },
  { size: 16, pitch: 20 },
] as const;

/** A mark that can be pressed is at least as large as WCAG 2.5.8 wants, gap included, but for the smallest. */
export function markField(
  safety: readonly Judged[],
  width: number,
  height: number,
  through: (judged: Judged) => boolean = isThrough,
): MarkField {
  const sorted = [...safety].sort(byAttention);
  const done = sorted.filter(through);
  const open = sorted.filter((judged) => !through(judged));
  for (const { size, pitch } of SIZES) {
    const room = roomFor(width, height, pitch);
    if (rowsOf(open.length, room.perRow) + rowsOf(done.length, room.perRow) <= room.rows) {
      return { size, open, done, openMore: 0, doneMore: 0 };
    }
  }
  return folded(open, done, width, height);
}

/** Passed or not applicable: whether the server has it already is told by the dashed mark. */
export function isThrough({ state }: Judged): boolean {
  return state === "pass" || state === "na";
}

function roomFor(width: number, height: number, pitch: number): { perRow: number; rows: number } {
  return { perRow: Math.max(1, Math.floor(width / pitch)), rows: Math.max(2, Math.floor(height / pitch)) };
}

function rowsOf(count: number, perRow: number): number {
  return Math.ceil(count / perRow);
}

// What is done is folded first: it is the part that nobody must look at.
function folded(open: readonly Judged[], done: readonly Judged[], width: number, height: number): MarkField {
  const { size, pitch } = SIZES[2];
  const { perRow, rows } = roomFor(width, height, pitch);
  const openRows = Math.min(rowsOf(open.length, perRow), done.length > 0 ? rows - 1 : rows);
  const openShown = open.slice(0, openRows * perRow);
  const doneShown = done.slice(0, (rows - openRows) * perRow);
  return {
    size,
    open: openShown,
    done: doneShown,
    openMore: open.length - openShown.length,
    doneMore: done.length - doneShown.length,
  };
}
