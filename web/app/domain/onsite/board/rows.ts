/** The board's table: which checks it shows, in which order, and what stands in a row. */
import type { Finder } from "#/search/match";
import { byAttention, type Judged } from "../attention";
import { type Grouping, keyOf } from "../groups";
import type { Check, CheckState } from "../rules";

/** A check with the names that a row shows and a search finds. */
export interface BoardRow {
  readonly id: string;
  readonly judged: Judged;
  readonly zone: string;
  readonly holder: string;
  readonly category: string;
  /** Milliseconds for which a check that somebody must see to has been due; 0 when it is not. */
  readonly heldUp: number;
}

/** Names in the person's language. An id without a record has the empty name. */
export interface BoardNames {
  zone(id: string | null | undefined): string;
  person(id: string | null | undefined): string;
  category(check: Check): string;
}

export function boardRow(judged: Judged, names: BoardNames, now: number): BoardRow {
  const { check } = judged;
  return {
    id: check.id,
    judged,
    zone: names.zone(check.fields.zone),
    holder: names.person(check.fields.responsible),
    category: names.category(check),
    heldUp: heldUp(judged, now),
  };
}

// A failed check is not late in the sense of the crew's list (it has a result), but it holds up the opening all the same.
function heldUp({ state, due }: Judged, now: number): number {
  return BLOCKING.has(state) && due < now ? now - due : 0;
}

const BLOCKING: ReadonlySet<CheckState> = new Set<CheckState>(["conflict", "fail", "refused", "overdue"]);

/** Filters by state, in the order of their keys 1 to 7. */
export const STATE_FILTERS = ["all", "attention", "conflict", "fail", "overdue", "todo", "done"] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

const SHOWS: Readonly<Record<StateFilter, (judged: Judged) => boolean>> = {
  all: () => true,
  attention: ({ state }) => BLOCKING.has(state),
  conflict: ({ state }) => state === "conflict",
  fail: ({ state }) => state === "fail",
  overdue: ({ state }) => state === "overdue",
  todo: ({ state, lacksPhoto }) => state === "todo" || lacksPhoto,
  done: ({ state, lacksPhoto }) => (state === "pass" || state === "na") && !lacksPhoto,
};

/** One list or zone, as chosen in the progress column. */
export interface ListFilter {
  readonly grouping: Grouping;
  readonly key: string;
}

/** What the person asked to see. */
export interface Wanted {
  readonly state: StateFilter;
  readonly list: ListFilter | null;
  readonly words: readonly string[];
}

/** The rows that were asked for, in the order given. */
export function filterRows(rows: readonly BoardRow[], wanted: Wanted, finder: Finder): BoardRow[] {
  return rows.filter((row) => SHOWS[wanted.state](row.judged) && matches(row, wanted, finder));
}

/** How many rows each state filter would show, with the list and the words as they are. */
export function countStates(
  rows: readonly BoardRow[],
  wanted: Wanted,
  finder: Finder,
): Readonly<Record<StateFilter, number>> {
  const counts = { all: 0, attention: 0, conflict: 0, fail: 0, overdue: 0, todo: 0, done: 0 };
  for (const row of rows) {
    if (!matches(row, wanted, finder)) continue;
    for (const filter of STATE_FILTERS) if (SHOWS[filter](row.judged)) counts[filter] += 1;
  }
  return counts;
}

function matches(row: BoardRow, { list, words }: Wanted, finder: Finder): boolean {
  if (list && keyOf(list.grouping, row.judged) !== list.key) return false;
  if (words.length === 0) return true;
  const { code, title } = row.judged.check.fields;
  return finder.finds(words, [title, code, row.holder, row.zone, row.category]);
}

export const SORTS = ["attention", "code", "title", "zone", "holder", "due", "heldUp"] as const;
export type SortColumn = (typeof SORTS)[number];

export interface Sort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

type Order = (one: BoardRow, other: BoardRow) => number;

/** A copy of the rows in the order asked for; equals stand by what needs someone first. */
export function sortRows(
  rows: readonly BoardRow[],
  sort: Sort,
  compare: (a: string, b: string) => number,
): BoardRow[] {
  const attention: Order = (one, other) => byAttention(one.judged, other.judged);
  const column = orderOf(sort.column, compare, attention);
  const sign = sort.descending ? -1 : 1;
  return [...rows].sort((one, other) => sign * column(one, other) || attention(one, other));
}

function orderOf(column: SortColumn, compare: (a: string, b: string) => number, attention: Order): Order {
  const byText = (text: (row: BoardRow) => string | null | undefined): Order => {
    return (one, other) => emptyLast(text(one), text(other), compare);
  };
  const orders: Readonly<Record<SortColumn, Order>> = {
    attention,
    code: byText((row) => row.judged.check.fields.code),
    title: byText((row) => row.judged.check.fields.title),
    zone: byText((row) => row.zone),
    holder: byText((row) => row.holder),
    due: (one, other) => byNumber(one.judged.due, other.judged.due),
    heldUp: (one, other) => byNumber(other.heldUp, one.heldUp),
  };
  return orders[column];
}

function emptyLast(
  one: string | null | undefined,
  other: string | null | undefined,
  compare: (a: string, b: string) => number,
): number {
  if (!one || !other) return Number(!one) - Number(!other);
  return compare(one, other);
}

// Infinity stands for "no due time", and Infinity − Infinity is not a number.
function byNumber(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** A click on a column's head: first that column, then the other way round, then what needs someone first again. */
export function nextSort(sort: Sort, column: SortColumn): Sort {
  if (column === "attention" || sort.column !== column) return { column, descending: false };
  return sort.descending ? { column: "attention", descending: false } : { column, descending: true };
}
