/** The running order as it stands: which cue runs, which comes next, and how late the rest will be (X8). Pure. */
import type { Shown } from "#/store/api";

export type Cue = Shown<"cue">;

/** passed: never started, though a later cue was. */
export type CueState = "done" | "passed" | "running" | "next" | "waiting";

export interface Line {
  readonly cue: Cue;
  readonly state: CueState;
  /** When it began, or will by what is known now; ms since 1970, as `ends`. */
  readonly starts: number;
  readonly ends: number;
  /** How much later than planned it begins; negative when it began early. Minutes, whole. */
  readonly late: number;
}

const MINUTE = 60_000;

/** What is carried from cue to cue: the lost time, and until when the plan is taken. */
interface Carried {
  readonly delay: number;
  readonly until: number;
}

/** All cues in their order. Lost time moves every later cue until a gap in the plan takes it up; cues may overlap by plan. */
export function runningOrder(cues: readonly Cue[], now: number): readonly Line[] {
  const ordered = cues.toSorted(byNumber);
  const lastStarted = ordered.findLastIndex((cue) => startOf(cue) !== null);
  const lines: Line[] = [];
  let carried: Carried = { delay: 0, until: Number.NEGATIVE_INFINITY };
  let nextSeen = false;
  for (const [index, cue] of ordered.entries()) {
    const passed = index < lastStarted && startOf(cue) === null;
    const line = passed
      ? lineOf(cue, "passed", planned(cue), planned(cue))
      : place(cue, carried, now, nextSeen);
    if (line.state === "next") nextSeen = true;
    if (!passed) carried = carry(line, carried);
    lines.push(line);
  }
  return lines;
}

function place(cue: Cue, { delay, until }: Carried, now: number, nextSeen: boolean): Line {
  const started = startOf(cue);
  const length = lengthOf(cue);
  if (started !== null) {
    const finished = finishOf(cue);
    if (finished !== null) return lineOf(cue, "done", started, Math.max(started, finished));
    return lineOf(cue, "running", started, Math.max(now, started + length));
  }
  const plan = planned(cue);
  if (Number.isNaN(plan)) return lineOf(cue, nextSeen ? "waiting" : "next", now, now + length);
  const gap = Math.max(0, plan - until);
  const moved = plan + Math.max(0, Number.isFinite(gap) ? delay - gap : 0);
  // Nothing begins in the past: what should have begun begins now at the earliest.
  const starts = nextSeen ? moved : Math.max(moved, now);
  return lineOf(cue, nextSeen ? "waiting" : "next", starts, starts + length);
}

/** What ends early brings nothing forward. */
function carry({ cue, ends }: Line, before: Carried): Carried {
  const plannedEnd = planned(cue) + lengthOf(cue);
  if (Number.isNaN(plannedEnd)) return before;
  return { delay: Math.max(0, ends - plannedEnd), until: Math.max(before.until, plannedEnd) };
}

function lengthOf(cue: Cue): number {
  return (cue.fields.minutes ?? 0) * MINUTE;
}

function lineOf(cue: Cue, state: CueState, starts: number, ends: number): Line {
  return { cue, state, starts, ends, late: state === "passed" ? 0 : minutesBetween(planned(cue), starts) };
}

function minutesBetween(from: number, to: number): number {
  return Number.isFinite(from) ? Math.trunc((to - from) / MINUTE) : 0;
}

/** By their numbers; two of one number by their time, then by id, so that every phone shows one order. */
function byNumber(one: Cue, other: Cue): number {
  const number = (one.fields.number ?? 0) - (other.fields.number ?? 0);
  if (number !== 0) return number;
  const time = planned(one) - planned(other);
  if (time !== 0 && Number.isFinite(time)) return time;
  return one.id < other.id ? -1 : 1;
}

function planned(cue: Cue): number {
  return Date.parse(cue.fields.starts ?? "");
}

/** When it was started; null while it was not. */
export function startOf({ fields }: Cue): number | null {
  return fields.started ? Date.parse(fields.started) : null;
}

export function finishOf({ fields }: Cue): number | null {
  return fields.finished ? Date.parse(fields.finished) : null;
}

/** The cue that runs; of several the one that was started last. */
export function running(lines: readonly Line[]): Line | undefined {
  return allRunning(lines)[0];
}

/** All that run, the last started first. */
export function allRunning(lines: readonly Line[]): readonly Line[] {
  return lines.filter((line) => line.state === "running").toSorted((a, b) => b.starts - a.starts);
}

/** Whether by plan the one goes on while the other begins: then beginning the other ends nothing. */
export function overlap(one: Cue, other: Cue): boolean {
  return planned(other) < planned(one) + lengthOf(one);
}

/** The first that has not begun. */
export function next(lines: readonly Line[]): Line | undefined {
  return lines.find((line) => line.state === "next");
}

/** What comes next for one person: the cue in their hands that runs or will. */
export function nextOf(lines: readonly Line[], person: string): Line | undefined {
  const coming = lines.filter(({ state }) => state === "running" || state === "next" || state === "waiting");
  return coming.find(({ cue }) => cue.fields.responsible === person);
}

/** What stands at the head: minutes by which the show is late now; 0 when it is not. */
export function lateNow(lines: readonly Line[]): number {
  const line = next(lines) ?? running(lines);
  return line ? Math.max(0, line.late) : 0;
}

/** Left of a running cue in ms; negative when it is over its time. */
export function left({ cue, starts }: Line, now: number): number {
  return starts + lengthOf(cue) - now;
}
