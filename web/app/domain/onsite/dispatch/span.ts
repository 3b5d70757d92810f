/** A day of shifts as a line from left to right. Pure. */
import type { Post } from "./duty";
import type { Duty } from "./shifts";

const HOUR = 3_600_000;

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One line: a post and its shifts of that day, the earliest first. */
export interface Line {
  readonly post: Post | undefined;
  readonly duties: readonly Duty[];
}

const startOf = ({ shift }: Duty) => Date.parse(shift.fields.starts ?? "");
const endOf = ({ shift }: Duty) => Date.parse(shift.fields.ends ?? "");

/** The days on which shifts begin, in order. `dayOf` puts an instant into the department's day. */
export function daysOf(duties: readonly Duty[], dayOf: (instant: string) => string): readonly string[] {
  const days = duties.flatMap(({ shift }) => (shift.fields.starts ? [dayOf(shift.fields.starts)] : []));
  return [...new Set(days)].sort();
}

/** Today if something begins today, else the next day, else the last. */
export function dayToShow(days: readonly string[], today: string): string | undefined {
  return days.find((day) => day >= today) ?? days.at(-1);
}

/** Whole hours around all of them. */
export function spanOf(duties: readonly Duty[]): Span {
  const starts = duties.map(startOf).filter((ms) => !Number.isNaN(ms));
  const ends = duties.map(endOf).filter((ms) => !Number.isNaN(ms));
  if (starts.length === 0) return { from: 0, to: HOUR };
  const from = Math.floor(Math.min(...starts) / HOUR) * HOUR;
  const to = Math.ceil(Math.max(...ends, from + HOUR) / HOUR) * HOUR;
  return { from, to };
}

/** Full hours to write above, no more than a dozen of them; none where the present is written. */
export function hoursOf({ from, to }: Span, now = Number.NEGATIVE_INFINITY): readonly number[] {
  const every = Math.max(1, Math.ceil((to - from) / HOUR / 12)) * HOUR;
  const hours: number[] = [];
  for (let at = from; at < to; at += every) hours.push(at);
  const room = (to - from) / 24;
  return hours.filter((hour) => Math.abs(hour - now) > room);
}

/** Where an instant lies, from 0 to 1. */
export function share(at: number, { from, to }: Span): number {
  return Math.min(1, Math.max(0, (at - from) / (to - from)));
}

/** Where a bar begins and how wide it is, from 0 to 1. */
export function barOf(duty: Duty, span: Span): { left: number; width: number } {
  const left = share(startOf(duty), span);
  return { left, width: Math.max(0.01, share(endOf(duty), span) - left) };
}

/** A line a post, by the posts' codes. Where shifts overlap at one post, it takes as many lines as run at once. */
export function linesOf(duties: readonly Duty[]): readonly Line[] {
  const posts = new Map<string, Duty[]>();
  for (const duty of duties) {
    const post = duty.shift.fields.post ?? "";
    posts.set(post, [...(posts.get(post) ?? []), duty]);
  }
  return [...posts.values()]
    .flatMap((its) => lanes(its).map((lane): Line => ({ post: lane[0]?.post, duties: lane })))
    .toSorted((one, other) => (one.post?.fields.code ?? "").localeCompare(other.post?.fields.code ?? ""));
}

function lanes(duties: readonly Duty[]): readonly (readonly Duty[])[] {
  const found: Duty[][] = [];
  for (const duty of duties.toSorted((one, other) => startOf(one) - startOf(other))) {
    const free = found.find((lane) => endOf(lane.at(-1) ?? duty) <= startOf(duty));
    if (free) free.push(duty);
    else found.push([duty]);
  }
  return found;
}
