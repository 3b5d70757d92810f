import { factsLine, t } from "#/i18n";
import { Button, CheckRow, EmptyState, FilterCounts, LongList, Search, useWide } from "#/ui";
import { NONE } from "../groups";
import { markOf } from "../rules";
import { BoardTable } from "./BoardTable";
import type { PhoneRow } from "./phones";
import { dueWords, foundWords, heldWords, valueWords } from "./row_words";
import { type BoardNames, type BoardRow, type ListFilter, STATE_FILTERS } from "./rows";
import type { Board } from "./use_board";
import type { BoardView } from "./use_board_view";

interface ChecksProps {
  board: Board;
  view: BoardView;
  silent: ReadonlyMap<string, PhoneRow>;
  changed: ReadonlyMap<string, number>;
}

/** The event's checks with their filters and the search. */
export function Checks(props: ChecksProps) {
  const { view } = props;
  return (
    <section class="board-checks" aria-label={t("board.checks")}>
      <Tools {...props} />
      {view.rows.length === 0 ? <Nothing view={view} /> : <Rows {...props} />}
    </section>
  );
}

function Tools({ board, view }: ChecksProps) {
  const filters = STATE_FILTERS.map((key) => ({
    key,
    word: t(`board.filter.${key}`),
    count: view.counts[key],
  }));
  return (
    <div class="board-checks__tools">
      <FilterCounts
        label={t("board.filters")}
        filters={filters}
        current={view.state}
        onChoose={(state) => view.show({ state })}
      />
      {view.list && (
        <Button size={40} label={t("board.noneFoundClear")} onPress={() => view.show({ list: null })}>
          {t("board.only", { name: listName(view.list, board) })} ×
        </Button>
      )}
      <div class="board-checks__search">
        <Search
          label={t("board.search")}
          hint="/"
          value={view.query}
          onInput={(query) => view.show({ query })}
          onEnter={() => view.openRow(view.active)}
        />
      </div>
    </div>
  );
}

function listName({ grouping, key }: ListFilter, { rows, names }: Board): string {
  if (grouping === "zone") return key === NONE ? t("board.noZone") : names.zone(key);
  return rows.find(({ judged }) => judged.check.fields.category === key)?.category ?? "";
}

function Rows({ board, view, silent, changed }: ChecksProps) {
  if (!useWide()) {
    return (
      <LongList
        items={view.rows}
        label={t("board.checks")}
        row={(row) => (
          <NarrowRow
            key={row.id}
            row={row}
            names={board.names}
            now={board.now}
            changed={changed.has(row.id)}
            onOpen={view.openRow}
          />
        )}
      />
    );
  }
  return (
    <div
      class="board-checks__table"
      onPointerEnter={() => view.hold(true)}
      onPointerLeave={() => view.hold(false)}
    >
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
    </div>
  );
}

interface NarrowRowProps {
  row: BoardRow;
  names: BoardNames;
  now: number;
  changed: boolean;
  onOpen: (id: string) => void;
}

function NarrowRow({ row, names, now, changed, onOpen }: NarrowRowProps) {
  const { check, state } = row.judged;
  const bad = state === "conflict" || state === "fail";
  const late = state === "overdue" || state === "refused";
  const found = foundWords(check, names, now);
  return (
    <CheckRow
      id={row.id}
      mark={markOf(check, state)}
      title={check.fields.title ?? ""}
      second={factsLine(found || row.holder || t("board.nobody"), row.zone)}
      value={heldWords(row) || valueWords(check) || dueWords(check, now)}
      limit={heldWords(row) ? t("board.column.held") : undefined}
      unsent={check.unsent}
      tone={bad ? "bad" : late ? "warn" : undefined}
      changed={changed}
      onOpen={onOpen}
    />
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
