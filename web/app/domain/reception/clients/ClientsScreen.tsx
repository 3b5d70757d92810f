import { useEffect, useRef } from "preact/hooks";
import { t } from "#/i18n";
import { navigate, type ScreenProps } from "#/router";
import { loadReadings } from "#/search/pinyin";
import { useStore } from "#/store/context";
import { Button, EmptyState, type KeyBinding, KeyFoot, LoadingRows, Search, useWide } from "#/ui";
import { Apart, useDoubled } from "./Apart";
import { clientHref, NEW_CLIENT } from "./addresses";
import { ClientsTable, NarrowClients } from "./ClientRows";
import { type Book, useBook } from "./client_book";
import { nextColumn } from "./clients_list";
import { lastContactsOf } from "./last_contact";
import { type ClientsView, useClientsView } from "./use_clients_view";
import "./clients.css";

/** All clients: found while one types, by a part of a name, pinyin, or any digits of a number (R3). */
export function ClientsScreen({ query }: ScreenProps) {
  const book = useBook();
  useEffect(() => void loadReadings(), []);
  if (!book) return <LoadingRows rows={8} />;
  return <List book={book} query={query.get("q") ?? ""} only={query.get("doubles") === "1"} />;
}

function List({ book, query, only }: { book: Book; query: string; only: boolean }) {
  const last = lastContactsOf(useStore()).value;
  const doubled = useDoubled(book);
  const view = useClientsView(book, last, query, only ? doubled : null);
  const page = useRef<HTMLDivElement>(null);
  const open = (id: string | undefined) => id !== undefined && navigate(clientHref(id));
  const search = () => page.current?.querySelector<HTMLElement>("input[type=search]")?.focus();
  return (
    <div class="qc-desk clients" ref={page} data-typed={view.query}>
      <div class="clients__head">
        <div class="clients__title">
          <h1 class="qc-t-list-title">{t("clients.title")}</h1>
          <span class="qc-t-second" role="status">
            {countWords(view, book)}
          </span>
        </div>
        <search class="clients__search" onKeyDown={(event) => moveFromSearch(event, view)}>
          <Search
            label={t("clients.search")}
            hint="/"
            value={view.query}
            onInput={view.find}
            onEnter={() => open(view.active)}
          />
        </search>
        <Apart doubled={doubled.size} only={only} />
        <Button kind="act" size={48} hint="N" onPress={() => navigate(NEW_CLIENT)}>
          {t("clients.add")}
        </Button>
      </div>
      <Rows book={book} view={view} open={open} />
      <KeyFoot bindings={keysOf(view, open, search)} />
    </div>
  );
}

function Rows({ book, view, open }: { book: Book; view: ClientsView; open: (id: string) => void }) {
  const wide = useWide();
  const last = lastContactsOf(useStore()).value;
  if (book.families.size === 0)
    return <EmptyState title={t("clients.empty")} next={t("clients.emptyNext")} />;
  if (view.rows.length === 0) {
    const all = (
      <Button size={48} onPress={() => view.find("")}>
        {t("clients.all")}
      </Button>
    );
    return (
      <EmptyState
        title={t("clients.noneFound", { query: view.query })}
        next={t("clients.noneFoundNext")}
        action={all}
      />
    );
  }
  const props = { view, last, onOpen: open };
  return wide ? <ClientsTable {...props} /> : <NarrowClients {...props} />;
}

function countWords({ rows, query }: ClientsView, { families }: Book): string {
  const all = families.size;
  return query.trim() === ""
    ? t("clients.countAll", { all })
    : t("clients.count", { shown: rows.length, all });
}

// Hands stay on the keyboard: what is typed narrows, the arrows walk what is left, Enter opens.
function moveFromSearch(event: KeyboardEvent, view: ClientsView): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0 || event.isComposing) return;
  event.preventDefault();
  view.move(by);
}

const PAGE = 10;

function keysOf(
  view: ClientsView,
  open: (id: string | undefined) => void,
  search: () => void,
): readonly KeyBinding[] {
  const off = view.active === undefined;
  const step = (keys: string[], by: number): KeyBinding => {
    return { keys, shown: keys, word: "", off, run: () => view.move(by) };
  };
  return [
    { keys: ["/"], shown: ["/"], word: t("clients.key.search"), foot: true, run: search },
    { ...step(["j", "ArrowDown"], 1), shown: ["↓", "↑", "J", "K"], word: t("clients.key.move"), foot: true },
    step(["k", "ArrowUp"], -1),
    step(["PageDown"], PAGE),
    step(["PageUp"], -PAGE),
    step(["Home"], Number.NEGATIVE_INFINITY),
    step(["End"], Number.POSITIVE_INFINITY),
    {
      keys: ["Enter"],
      shown: ["Enter"],
      word: t("clients.key.open"),
      foot: true,
      off,
      run: () => open(view.active),
    },
    { keys: ["n"], shown: ["N"], word: t("clients.add"), foot: true, run: () => navigate(NEW_CLIENT) },
    {
      keys: ["o"],
      shown: ["O"],
      word: t("clients.key.sort"),
      run: () => view.sortBy(nextColumn(view.sort)),
    },
    {
      keys: ["Escape"],
      shown: ["Esc"],
      word: t("clients.all"),
      off: view.query === "",
      run: () => view.find(""),
    },
  ];
}
