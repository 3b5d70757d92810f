import { useMemo, useState } from "preact/hooks";
import { compare, language } from "#/i18n";
import { Finder, wordsOf } from "#/search/match";
import { readings } from "#/search/pinyin";
import {
  BY_NUMBER,
  EVERYBODY,
  filterPeople,
  nextSort,
  type PersonRow,
  type Sort,
  type SortColumn,
  sortPeople,
  type Wanted,
} from "./people_rows";
import type { PersonDraft } from "./person_form";

/** What lies beside the table. A refused creation comes back as an `add` with what was typed. */
export type Beside =
  | { readonly kind: "person"; readonly id: string }
  | { readonly kind: "edit"; readonly id: string; readonly draft?: PersonDraft; readonly refused?: string }
  | { readonly kind: "add"; readonly draft?: PersonDraft; readonly refused?: string }
  | { readonly kind: "group"; readonly id: string | null };

type Asked = Omit<Wanted, "words"> & { readonly query: string };

/** What the person asked to see, and where they stand in it. */
export interface PeopleView {
  readonly rows: readonly PersonRow[];
  readonly asked: Asked;
  /** Something is left out that could be shown. */
  readonly narrowed: boolean;
  readonly sort: Sort;
  readonly active: string | null;
  readonly beside: Beside | null;
  show(change: Partial<Asked>): void;
  sortBy(column: SortColumn): void;
  move(by: number): void;
  goTo(id: string): void;
  open(beside: Beside | null): void;
  reset(): void;
}

const NOTHING: Asked = { ...EVERYBODY, query: "" };

export function usePeopleView(all: readonly PersonRow[]): PeopleView {
  const [asked, setAsked] = useState(NOTHING);
  const [sort, setSort] = useState(BY_NUMBER);
  const [wish, setActive] = useState<string | null>(null);
  const [beside, setBeside] = useState<Beside | null>(null);
  const known = readings.value;
  const finder = useMemo(() => new Finder(known), [known]);
  const spoken = language.value; // names are ordered as the language has it
  // Sorted once, filtered at every key: 10,000 names are compared 130,000 times to be sorted.
  const sorted = useMemo(() => sortPeople(all, sort, compare), [all, sort, spoken]);
  const rows = useMemo(
    () => filterPeople(sorted, { ...asked, words: wordsOf(asked.query) }, finder),
    [sorted, asked, finder],
  );
  const at = useMemo(
    () =>
      Math.max(
        0,
        rows.findIndex((row) => row.id === wish),
      ),
    [rows, wish],
  );
  return {
    rows,
    asked,
    narrowed: JSON.stringify(asked) !== JSON.stringify(NOTHING),
    sort,
    active: rows[at]?.id ?? null,
    beside,
    show: (change) => setAsked((before) => ({ ...before, ...change })),
    sortBy: (column) => setSort((before) => nextSort(before, column)),
    move: (by) => setActive(rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.id ?? null),
    goTo: setActive,
    open: (next) => {
      if (next?.kind === "person" || next?.kind === "edit") setActive(next.id);
      setBeside(next);
    },
    reset: () => setAsked(NOTHING),
  };
}
