import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import { compare, language } from "#/i18n";
import { Finder, wordsOf } from "#/search/match";
import { readings } from "#/search/pinyin";
import { holdOrder } from "./held_order";
import {
  type BoardRow,
  countStates,
  filterRows,
  type ListFilter,
  nextSort,
  type Sort,
  type SortColumn,
  type StateFilter,
  sortRows,
  type Wanted,
} from "./rows";

/** What the person asked to see of the board, and where they stand in it. */
export interface BoardView {
  readonly rows: readonly BoardRow[];
  readonly counts: Readonly<Record<StateFilter, number>>;
  readonly state: StateFilter;
  readonly list: ListFilter | null;
  readonly query: string;
  readonly sort: Sort;
  /** The row in hand; there is one as long as there are rows. */
  readonly active: string | null;
  readonly open: string | null;
  readonly asked: boolean;
  show(change: { state?: StateFilter; list?: ListFilter | null; query?: string }): void;
  sortBy(column: SortColumn): void;
  move(by: number): void;
  goTo(id: string): void;
  openRow(id: string | null): void;
  /** While the pointer is over the rows they stay in their places. */
  hold(on: boolean): void;
  reset(): void;
}

const BY_ATTENTION: Sort = { column: "attention", descending: false };

/** Filters, order and the row in hand. */
export function useBoardView(all: readonly BoardRow[], holds: boolean): BoardView {
  const [asked, setAsked] = useState<{ state: StateFilter; list: ListFilter | null; query: string }>({
    state: "all",
    list: null,
    query: "",
  });
  const [sort, setSort] = useState(BY_ATTENTION);
  const [wish, setActive] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [held, hold] = useState(false);
  const finder = useFinder();
  const wanted = useMemo<Wanted>(() => ({ ...asked, words: wordsOf(asked.query) }), [asked]);
  const counts = useMemo(() => countStates(all, wanted, finder), [all, wanted, finder]);
  const spoken = language.value;
  const fresh = useMemo(
    () => sortRows(filterRows(all, wanted, finder), sort, compare),
    [all, wanted, finder, sort, spoken],
  );
  const rows = useHeld(fresh, held || open !== null || holds, [wanted, sort]);
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === wish),
  );
  const active = rows[at]?.id ?? null;
  const show = useCallback<BoardView["show"]>(
    (change) => setAsked((before) => ({ ...before, ...change })),
    [],
  );
  const openRow = useCallback((id: string | null) => {
    if (id !== null) setActive(id);
    setOpen(id);
  }, []);
  return {
    rows,
    counts,
    ...asked,
    sort,
    active,
    open,
    asked: asked.state !== "all" || asked.list !== null || asked.query !== "",
    show,
    sortBy: (column) => setSort((before) => nextSort(before, column)),
    move: (by) => setActive(rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.id ?? null),
    goTo: setActive,
    openRow,
    hold,
    reset: () => setAsked({ state: "all", list: null, query: "" }),
  };
}

/** Finds by characters at once, by pinyin as soon as the readings are there. */
function useFinder(): Finder {
  const known = readings.value;
  return useMemo(() => new Finder(known), [known]);
}

/** The rows in their new order, or in the one in which they stood as long as that is held and nothing else was asked for. */
function useHeld(fresh: readonly BoardRow[], held: boolean, asked: readonly unknown[]): readonly BoardRow[] {
  const stood = useRef<{ ids: readonly string[]; asked: readonly unknown[] }>({ ids: [], asked: [] });
  const same = asked.every((one, index) => one === stood.current.asked[index]);
  const rows = held && same ? holdOrder(stood.current.ids, fresh) : fresh;
  stood.current = { ids: rows.map((row) => row.id), asked };
  return rows;
}
