/** Which checks need someone, in which order, and how far a list is. */
import { type Check, type CheckState, lacksPhoto, resultUnsent, stateOf } from "./rules";

/** What judging a check needs besides the check. */
export interface Viewpoint {
  /** Milliseconds since 1970 by this device. */
  readonly now: number;
  /** Id of the person who looks. */
  readonly me: string;
  /** Records with own changes that were not accepted. */
  readonly refused: ReadonlySet<string>;
  /** Checks with a photo at least. */
  readonly photographed: ReadonlySet<string>;
}

/** A check with what a list must know of it, computed once for sorting, filtering and counting. */
export interface Judged {
  readonly check: Check;
  readonly state: CheckState;
  readonly mine: boolean;
  /** It passed, and is still open: the photo that it asks for is missing (X4). */
  readonly lacksPhoto: boolean;
  /** Milliseconds since 1970; Infinity when it has no due time. */
  readonly due: number;
  /** The lower, the sooner somebody must look at it. */
  readonly rank: number;
}

export function judge(check: Check, view: Viewpoint): Judged {
  const { due, responsible } = check.fields;
  const state = stateOf(check, view.now, view.refused);
  const missing = state === "pass" && lacksPhoto(check.fields, view.photographed.has(check.id));
  return {
    check,
    state,
    lacksPhoto: missing,
    rank: missing ? RANK.todo : rankOf(check, state),
    mine: responsible === view.me,
    due: due ? Date.parse(due) : Number.POSITIVE_INFINITY,
  };
}

// To do and overdue are what work is left; conflict, fail and refused need a decision before that.
const RANK: Readonly<Record<CheckState, number>> = {
  conflict: 0,
  fail: 1,
  refused: 2,
  overdue: 3,
  todo: 4,
  na: 6,
  pass: 6,
};

function rankOf(check: Check, state: CheckState): number {
  const rank = RANK[state];
  return rank === 6 && resultUnsent(check) ? 5 : rank;
}

/** What needs someone first: conflict, failed, not accepted, overdue, to do; within these mine, then by due time. */
export function byAttention(left: Judged, right: Judged): number {
  return (
    left.rank - right.rank ||
    Number(right.mine) - Number(left.mine) ||
    byTime(left.due, right.due) ||
    byText(left.check.fields.code, right.check.fields.code) ||
    byText(left.check.id, right.check.id)
  );
}

function byTime(left: number, right: number): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

function byText(left: string | null | undefined, right: string | null | undefined): number {
  const one = left ?? "";
  const other = right ?? "";
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Only open work, in the order in which it should be done: what is next for this person. */
export function nextOf(judged: readonly Judged[]): Judged[] {
  return judged.filter(isOpen).sort(byAttention);
}

/** Waits for a first result, or for its photo. */
export function isOpen(judged: Judged): boolean {
  return awaitsResult(judged) || judged.lacksPhoto;
}

/** Waits for a first result. */
export function awaitsResult(judged: Judged): boolean {
  return judged.state === "todo" || judged.state === "overdue";
}

/** Needs somebody's decision: a conflict, a failure, own work not accepted. */
export function needsAct(judged: Judged): boolean {
  return RANK[judged.state] < RANK.overdue;
}

/** Passed or not applicable, and the server has it. */
export function isDone(judged: Judged): boolean {
  return judged.rank === 6;
}

export const FILTERS = ["all", "todo", "act", "unsent", "done"] as const;
export type Filter = (typeof FILTERS)[number];

const KEEPS: Readonly<Record<Filter, (judged: Judged) => boolean>> = {
  all: () => true,
  todo: isOpen,
  act: needsAct,
  unsent: (judged) => judged.check.unsent,
  done: isDone,
};

export function keeps(filter: Filter, judged: Judged): boolean {
  return KEEPS[filter](judged);
}

export type Counts = Readonly<Record<Filter, number>>;

/** How many checks each filter would show. */
export function countFilters(judged: readonly Judged[]): Counts {
  const counts = { all: 0, todo: 0, act: 0, unsent: 0, done: 0 };
  for (const one of judged) {
    for (const filter of FILTERS) if (KEEPS[filter](one)) counts[filter] += 1;
  }
  return counts;
}

/** How far a list is. `done` counts only what the server has; `unsent` passes stand apart, so that nothing looks better. */
export interface Progress {
  readonly total: number;
  readonly done: number;
  readonly unsent: number;
  readonly fail: number;
  readonly conflict: number;
  readonly overdue: number;
  /** Passed without the photo that they ask for. */
  readonly photo: number;
  /** Open checks of the person who looks, overdue ones included. */
  readonly mine: number;
}

export function progressOf(judged: readonly Judged[]): Progress {
  const sum = { total: 0, done: 0, unsent: 0, fail: 0, conflict: 0, overdue: 0, photo: 0, mine: 0 };
  for (const one of judged) {
    sum.total += 1;
    if (one.lacksPhoto) sum.photo += 1;
    else if (isDone(one)) sum.done += 1;
    else if (RANK[one.state] === 6) sum.unsent += 1;
    if (one.state === "fail" || one.state === "conflict" || one.state === "overdue") sum[one.state] += 1;
    if (one.mine && isOpen(one)) sum.mine += 1;
  }
  return sum;
}
