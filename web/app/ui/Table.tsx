import { ArrowDown, ArrowUp } from "lucide";
import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "#/i18n";
import { Icon } from "./Icon";
import { rowAfterKey, type Stretch, stretchAt } from "./table-window";
import "./Table.css";

export interface Column<Row> {
  key: string;
  head: string;
  cell: (row: Row) => ComponentChildren;
  /** "120px" or "30%"; the columns without one share what is left. */
  width?: string;
  align?: "start" | "end";
  sortable?: boolean;
}

export interface Sorting {
  column: string;
  direction: "up" | "down";
}

interface TableProps<Row> {
  /** Says what the table holds; read aloud, not shown. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** 34 dense, 40, 48 for two lines. In px at the browser's normal text size; grows with it. */
  rowHeight?: 34 | 40 | 48;
  sorting?: Sorting | undefined;
  onSort?: (column: string) => void;
  /** Enter, or a press on the row. */
  onOpen?: (row: Row) => void;
  /** The row that is open beside the table. */
  openKey?: string | undefined;
  /** The row in hand, when the screen keeps it: known by its key, it is followed wherever the order moves it. */
  activeKey?: string | undefined;
  onActive?: (row: Row) => void;
  /** A letter or other key pressed on a row, with nothing typed in a field. Return true when it was taken. */
  onRowKey?: (key: string, row: Row) => boolean;
  /** bad and warn carry a bar at the left edge, old is hatched there. */
  tone?: (row: Row) => "bad" | "warn" | "old" | undefined;
  /** Somebody else changed it just now: one quiet second. */
  changed?: (row: Row) => boolean;
  empty?: ComponentChildren;
}

/** A ruled table for a desk: sticky head, sorting, the keyboard first. Any number of rows: only those in sight are drawn. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowKey, rowHeight = 40, tone } = props;
  const id = useId();
  const view = useRows(rows.length, rowHeight);
  const [active, setAt] = useActive(props);
  const move = (index: number) => {
    setAt(index);
    view.reveal(index);
  };
  // The screen moved it, by keys of its own. Only then: news from others must not scroll what somebody reads.
  useLayoutEffect(() => {
    if (props.activeKey !== undefined) view.reveal(active);
  }, [props.activeKey]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.isComposing) return;
    const row = rows[active];
    const next =
      event.ctrlKey || event.metaKey || event.altKey
        ? null
        : rowAfterKey(event.key, active, rows.length, view.page());
    if (next !== null) move(next);
    else if (event.key === "Enter" && row !== undefined && props.onOpen) props.onOpen(row);
    else if (row === undefined || !props.onRowKey?.(event.key, row)) return;
    event.preventDefault();
  };
  if (rows.length === 0 && props.empty) return <>{props.empty}</>;
  const { first, end } = view.stretch;
  return (
    <div
      ref={view.box}
      class={`qc-table${props.activeKey === undefined ? "" : " qc-table--held"}`}
      style={`--row-height:${rowHeight / 16}rem`}
      onScroll={view.onScroll}
    >
      <table
        class="qc-table__grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with a keyboard of its own is a grid
        role="grid"
        tabIndex={0}
        aria-label={caption}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={active >= first && active < end ? `${id}-${active}` : undefined}
        onKeyDown={onKeyDown}
      >
        <TableHead columns={columns} sorting={props.sorting} onSort={props.onSort} />
        <tbody>
          <Space rows={first} />
          {rows.slice(first, end).map((row, offset) => {
            const index = first + offset;
            const key = rowKey(row);
            return (
              <TableRow
                key={key}
                id={`${id}-${index}`}
                index={index}
                row={row}
                columns={columns}
                tone={tone?.(row)}
                active={index === active}
                open={key === props.openKey}
                changed={props.changed?.(row) ?? false}
                onPress={() => {
                  setAt(index);
                  props.onOpen?.(row);
                }}
              />
            );
          })}
          <Space rows={rows.length - end} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are out of sight. */
function Space({ rows }: { rows: number }) {
  if (rows <= 0) return null;
  return <tr style={`height:calc(${rows} * var(--row-height))`} />;
}

/** Index of the row in hand, and how to take another: the table's own affair, or the screen's. */
function useActive<Row>(props: TableProps<Row>): [number, (index: number) => void] {
  const { rows, rowKey, activeKey, onActive } = props;
  const [at, setAt] = useState(0);
  if (activeKey === undefined) return [Math.min(at, rows.length - 1), setAt];
  const take = (index: number) => {
    const row = rows[index];
    if (row !== undefined) onActive?.(row);
  };
  return [rows.findIndex((row) => rowKey(row) === activeKey), take];
}

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[];
  sorting?: Sorting | undefined;
  onSort?: ((column: string) => void) | undefined;
}

function TableHead<Row>({ columns, sorting, onSort }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ key, head, align, width, sortable }) => {
          const sorted = sorting?.column === key ? sorting.direction : undefined;
          const order = sorted === "up" ? "ascending" : "descending";
          return (
            <th
              key={key}
              scope="col"
              class={align === "end" ? "qc-table__end" : undefined}
              style={width ? `width:${width}` : undefined}
              aria-sort={sorted && order}
            >
              {sortable && onSort ? (
                <button type="button" title={t("table.sortBy", { column: head })} onClick={() => onSort(key)}>
                  {head}
                  {sorted && <Icon node={sorted === "up" ? ArrowUp : ArrowDown} size={20} />}
                </button>
              ) : (
                head
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface TableRowProps<Row> {
  id: string;
  index: number;
  row: Row;
  columns: readonly Column<Row>[];
  tone: "bad" | "warn" | "old" | undefined;
  active: boolean;
  open: boolean;
  changed: boolean;
  onPress: () => void;
}

function TableRow<Row>(props: TableRowProps<Row>) {
  const { id, index, row, columns, tone, active, open, changed, onPress } = props;
  const states = { [tone ?? ""]: tone, active, changed };
  const look = Object.keys(states)
    .filter((state) => states[state])
    .map((state) => `qc-table__row--${state}`);
  return (
    <tr
      id={id}
      class={look.join(" ") || undefined}
      aria-rowindex={index + 2}
      aria-selected={open}
      onClick={(event) => !isControl(event.target, event.currentTarget) && onPress()}
    >
      {columns.map(({ key, cell, align }) => (
        <td key={key} class={align === "end" ? "qc-table__end" : undefined}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}

// A link or button inside a row does its own work, not the row's.
function isControl(target: EventTarget | null, row: Element): boolean {
  const control =
    target instanceof Element ? target.closest("a, button, input, select, textarea, label") : null;
  return control !== null && row.contains(control);
}

function useRows(count: number, rowHeight: number) {
  const box = useRef<HTMLDivElement>(null);
  const [stretch, setStretch] = useState<Stretch>(() => stretchAt(0, 0, rowHeight, count));
  const pixels = () =>
    (rowHeight / 16) * Number.parseFloat(getComputedStyle(document.documentElement).fontSize || "16");
  const body = () => (box.current?.clientHeight ?? 0) - pixels();
  const onScroll = () => {
    const element = box.current;
    if (!element) return;
    const next = stretchAt(element.scrollTop, element.clientHeight, pixels(), count);
    setStretch((now) => (now.first === next.first && now.end === next.end ? now : next));
  };
  // The number of rows changed: another filter, news from others.
  useLayoutEffect(onScroll, [count, rowHeight]);
  const reveal = (index: number) => {
    const element = box.current;
    if (!element) return;
    const top = index * pixels();
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + pixels() > element.scrollTop + body()) element.scrollTop = top + pixels() - body();
  };
  const page = () => Math.max(1, Math.floor(body() / pixels()) - 1);
  return { box, stretch, onScroll, reveal, page };
}
