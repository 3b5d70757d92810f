import { useMemo, useRef } from "preact/hooks";
import { formatAge, t } from "#/i18n";
import { type Column, Mark, type Sorting, Table, UnsentChip, useSize } from "#/ui";
import { markOf } from "../rules";
import type { PhoneRow } from "./phones";
import { dueWords, foundWords, heldWords, valueWords } from "./row_words";
import type { BoardNames, BoardRow, Sort, SortColumn } from "./rows";

interface BoardTableProps {
  rows: readonly BoardRow[];
  names: BoardNames;
  now: number;
  /** People of whose phones nobody has heard for long. */
  silent: ReadonlyMap<string, PhoneRow>;
  changed: ReadonlyMap<string, number>;
  sort: Sort;
  onSort: (column: SortColumn) => void;
  active: string | null;
  onActive: (id: string) => void;
  open: string | null;
  onOpen: (id: string) => void;
}

/** All checks of the event as a ruled table; the row in hand is known by its id, wherever it moves. */
export function BoardTable(props: BoardTableProps) {
  const { rows, names, now, silent, changed, sort } = props;
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const columns = useMemo(() => columnsOf(names, silent, now, width), [names, silent, now, width]);
  const sorting: Sorting = { column: sort.column, direction: sort.descending ? "down" : "up" };
  return (
    <div ref={box} class="board-checks__table">
      <Table
        caption={t("board.checks")}
        columns={columns}
        rows={rows}
        rowKey={rowId}
        rowHeight={34}
        sorting={sorting}
        onSort={(column) => props.onSort(column as SortColumn)}
        activeKey={props.active ?? undefined}
        onActive={(row) => props.onActive(row.id)}
        openKey={props.open ?? undefined}
        onOpen={(row) => props.onOpen(row.id)}
        tone={toneOf}
        changed={(row) => changed.has(row.id)}
      />
    </div>
  );
}

/** Width in px from which all columns leave the title whole. */
const ROOM_FOR_ALL = 780;

function rowId(row: BoardRow): string {
  return row.id;
}

function toneOf({ judged }: BoardRow): "bad" | "warn" | undefined {
  if (judged.state === "conflict" || judged.state === "fail") return "bad";
  return judged.state === "overdue" || judged.state === "refused" ? "warn" : undefined;
}

function columnsOf(
  names: BoardNames,
  silent: ReadonlyMap<string, PhoneRow>,
  now: number,
  width: number,
): readonly Column<BoardRow>[] {
  const columns: Column<BoardRow>[] = [
    { key: "attention", head: t("board.column.mark"), width: "62px", sortable: true, cell: markCell },
    { key: "code", head: t("board.column.code"), width: "68px", sortable: true, cell: codeCell },
    { key: "title", head: t("board.column.title"), sortable: true, cell: titleCell },
    { key: "zone", head: t("board.column.zone"), width: "15%", sortable: true, cell: zoneCell },
    {
      key: "holder",
      head: t("board.column.holder"),
      width: "94px",
      sortable: true,
      cell: (row) => <Holder row={row} silent={silent} now={now} />,
    },
    {
      key: "due",
      head: t("board.column.due"),
      width: "92px",
      sortable: true,
      align: "end",
      cell: (row) => dueWords(row.judged.check, now),
    },
    {
      key: "heldUp",
      head: t("board.column.held"),
      width: "70px",
      sortable: true,
      align: "end",
      cell: heldCell,
    },
    {
      key: "found",
      head: t("board.column.found"),
      width: "136px",
      cell: (row) => <Found row={row} names={names} now={now} />,
    },
  ];
  // The title is what people look for; who found it stands in the panel, too.
  return width < ROOM_FOR_ALL ? columns.slice(0, -1) : columns;
}

function markCell({ judged }: BoardRow) {
  return <Mark name={markOf(judged.check, judged.state)} size={24} />;
}

function codeCell({ judged }: BoardRow) {
  return <span class="board-code">{judged.check.fields.code}</span>;
}

function zoneCell({ zone }: BoardRow) {
  return <span title={zone}>{zone}</span>;
}

function Found({ row, names, now }: { row: BoardRow; names: BoardNames; now: number }) {
  const words = foundWords(row.judged.check, names, now);
  return <span title={words}>{words}</span>;
}

function titleCell({ judged: { check, state } }: BoardRow) {
  const bad = state === "conflict" || state === "fail";
  const value = valueWords(check);
  return (
    <b class={`board-title${bad ? " qc-c-bad" : ""}`} title={check.fields.title}>
      {check.fields.title}
      {value && <span class="board-title__value"> {value}</span>}
      {check.unsent && <UnsentChip />}
    </b>
  );
}

function heldCell(row: BoardRow) {
  return <span class={row.judged.state === "overdue" ? "qc-c-warn" : ""}>{heldWords(row)}</span>;
}

interface HolderProps {
  row: BoardRow;
  silent: ReadonlyMap<string, PhoneRow>;
  now: number;
}

// Hatched: nobody has heard of this person's phone for long, so the check may be further than it looks.
function Holder({ row, silent, now }: HolderProps) {
  const phone = silent.get(row.judged.check.fields.responsible ?? "");
  if (!row.holder) return <span class="board-nobody">{t("board.nobody")}</span>;
  if (!phone?.heard) return <>{row.holder}</>;
  const words = t("board.holderSilent", { name: row.holder, age: formatAge(phone.heard, now) });
  return (
    <span class="board-holder--silent" title={words}>
      {row.holder}
      <span class="qc-hidden">{words}</span>
    </span>
  );
}
