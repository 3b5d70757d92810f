import { useEffect, useMemo, useRef } from "preact/hooks";
import { t } from "#/i18n";
import type { ScreenProps } from "#/router";
import { useLayer } from "#/router";
import { loadReadings } from "#/search/pinyin";
import { useStore } from "#/store/context";
import { Button, EmptyState, FilterCounts, KeyFoot, LoadingRows, NotHere, Search } from "#/ui";
import { BoardTable } from "./BoardTable";
import { boardKeys } from "./board_keys";
import { CallFirst } from "./CallFirst";
import { CheckPanel } from "./CheckPanel";
import { Phones, usePhones } from "./Phones";
import { ProgressColumn } from "./ProgressColumn";
import { latestPhones, phoneRows, silentPeople } from "./phones";
import { STATE_FILTERS } from "./rows";
import { Safety } from "./Safety";
import { type Board, useBoard } from "./use_board";
import { type BoardView, useBoardView } from "./use_board_view";
import { useChanged } from "./use_changed";
import "./board.css";

/** The live board of one event: what holds it up, in whose hands, how far everything is, and how old that is. */
export function BoardScreen({ params }: ScreenProps<"/event/:event/board">) {
  const store = useStore();
  const board = useBoard(store, params.event);
  if (!board.loaded) return <LoadingRows rows={8} />;
  if (!board.event) return <NotHere title={t("board.notHere")} next={t("board.notHereNext")} />;
  return <Shown board={board} />;
}

function Shown({ board }: { board: Board }) {
  const store = useStore();
  const { event, judged, names, people, now } = board;
  const page = useRef<HTMLDivElement>(null);
  const view = useBoardView(board.rows);
  const heard = usePhones(store, board.asksPhones);
  const phones = useMemo(() => phoneRows(heard.news, now), [heard, now]);
  const silent = useMemo(() => silentPeople(phones), [phones]);
  const latest = useMemo(() => latestPhones(phones), [phones]);
  const checks = useMemo(() => judged.map(({ check }) => check), [judged]);
  const safety = useMemo(() => judged.filter(({ check }) => check.fields.category === "safety"), [judged]);
  const changed = useChanged(checks, store.person);
  const opened = board.rows.find((row) => row.id === view.open);
  const close = () => closePanel(view, page.current);
  useLayer(opened !== undefined, () => view.openRow(null));
  useEffect(() => {
    if (view.open !== null) focusIn(page.current, "[data-panel] h2");
  }, [view.open]);
  return (
    <div class={`board${opened ? " board--open" : ""}`} ref={page}>
      <h1 class="qc-hidden">{t("board.titleOf", { event: event?.fields.name ?? "" })}</h1>
      <div class="board__top">
        <Safety
          safety={safety}
          names={names}
          event={event}
          status={store.status.value}
          now={now}
          onOpen={view.openRow}
        />
        <CallFirst judged={judged} people={people} />
      </div>
      <div class="board__main">
        <ProgressColumn
          judged={judged}
          names={names}
          chosen={view.list}
          onChoose={(list) => view.show({ list })}
        />
        <Checks board={board} view={view} silent={silent} changed={changed} />
        <div class="board__side">
          {opened && (
            <CheckPanel
              key={opened.id}
              store={store}
              row={opened}
              names={names}
              people={people}
              phones={latest}
              event={event}
              manages={board.manages}
              now={now}
              onClose={close}
            />
          )}
          {board.asksPhones && <Phones heard={heard} people={people} now={now} />}
        </div>
      </div>
      <KeyFoot
        bindings={boardKeys(view, {
          search: () => focusIn(page.current, "input[type=search]"),
          marks: () => focusIn(page.current, "[data-marks] [tabindex='0']"),
          lists: () => focusIn(page.current, "[data-lists] button"),
          close,
        })}
        note={t("board.legend")}
      />
    </div>
  );
}

interface ChecksProps {
  board: Board;
  view: BoardView;
  silent: ReturnType<typeof silentPeople>;
  changed: ReadonlySet<string>;
}

function Checks({ board, view, silent, changed }: ChecksProps) {
  const filters = STATE_FILTERS.map((key) => ({
    key,
    word: t(`board.filter.${key}`),
    count: view.counts[key],
  }));
  return (
    <section class="board-checks" aria-label={t("board.checks")}>
      <div class="board-checks__tools">
        <FilterCounts
          label={t("board.filters")}
          filters={filters}
          current={view.state}
          onChoose={(state) => view.show({ state })}
        />
        <div class="board-checks__search" onFocusIn={() => void loadReadings()}>
          <Search
            label={t("board.search")}
            hint="/"
            value={view.query}
            onInput={(query) => view.show({ query })}
            onEnter={() => view.openRow(view.active)}
          />
        </div>
      </div>
      <div
        class="board-checks__table"
        onPointerEnter={() => view.hold(true)}
        onPointerLeave={() => view.hold(false)}
      >
        {view.rows.length > 0 ? (
          <BoardTable
            rows={view.rows}
            names={board.names}
            now={board.now}
            silent={silent}
            changed={changed}
            sort={view.sort}
            onSort={view.sortBy}
            active={view.active}
            onActive={view.goTo}
            open={view.open}
            onOpen={view.openRow}
          />
        ) : (
          <Nothing view={view} />
        )}
      </div>
    </section>
  );
}

function Nothing({ view }: { view: BoardView }) {
  if (!view.asked) return <EmptyState title={t("board.empty")} next={t("board.emptyNext")} />;
  const title = view.query === "" ? t("board.noneState") : t("board.noneFound");
  const all = (
    <Button size={48} onPress={view.reset}>
      {t("board.noneFoundClear")}
    </Button>
  );
  return <EmptyState title={title} next={t("board.noneFoundNext")} action={all} />;
}

function closePanel(view: BoardView, page: HTMLElement | null): void {
  view.openRow(null);
  focusIn(page, "[role=grid]");
}

function focusIn(page: HTMLElement | null, selector: string): void {
  page?.querySelector<HTMLElement>(selector)?.focus();
}
