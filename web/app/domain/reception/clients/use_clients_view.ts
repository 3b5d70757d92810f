import { useMemo, useState } from "preact/hooks";
import { setQuery } from "#/router";
import { readings } from "#/search/pinyin";
import type { Book } from "./client_book";
import {
  BY_NAME,
  type ClientRow,
  nextSort,
  rowsOf,
  type Sort,
  type SortColumn,
  sortFamilies,
} from "./clients_list";
import type { LastContacts } from "./last_contact";

export interface ClientsView {
  readonly rows: readonly ClientRow[];
  readonly query: string;
  readonly sort: Sort;
  readonly active: string | undefined;
  find(query: string): void;
  sortBy(column: SortColumn): void;
  goTo(id: string): void;
  move(by: number): void;
}

/** What is asked for, and which row is in hand; the query stands in the address, so that "back" finds it again. */
export function useClientsView(
  book: Book,
  last: LastContacts,
  query: string,
  only: ReadonlySet<string> | null,
): ClientsView {
  const [sort, setSort] = useState(BY_NAME);
  const [wish, setActive] = useState<string | undefined>();
  const known = readings.value;
  const order = sort.column === "last" ? last : undefined;
  const sorted = useMemo(
    () => sortFamilies([...book.families.values()], sort, known, order ?? new Map()),
    [book.families, sort, known, order],
  );
  const rows = useMemo(() => {
    const found = rowsOf(sorted, query, book.search);
    return only ? found.filter(({ id }) => only.has(id)) : found;
  }, [sorted, query, only, book]);
  const at = useMemo(
    () =>
      Math.max(
        0,
        rows.findIndex(({ id }) => id === wish),
      ),
    [rows, wish],
  );
  return {
    rows,
    query,
    sort,
    active: rows[at]?.id,
    find: (next) => {
      setActive(undefined);
      setQuery({ q: next === "" ? undefined : next });
    },
    sortBy: (column) => setSort((before) => nextSort(before, column)),
    goTo: setActive,
    move: (by) => setActive(rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.id),
  };
}
