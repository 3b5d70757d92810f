import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useState } from "preact/hooks";
import { type Column, type Sorting, Space, TableHead, TableRow } from "./table-rows";
import { useRows } from "./table-view";
import { rowAfterKey } from "./table-window";
import "./Table.css";

export type { Column, Sorting } from "./table-rows";

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
  const { caption, columns, rows, rowHeight = 40 } = props;
  const id = useId();
  const view = useRows(rows.length, rowHeight);
  const [active, setActive] = useActive(props);
  // The screen moved it, by keys of its own. Only then: news from others must not scroll what somebody reads.
  useLayoutEffect(() => {
    if (props.activeKey !== undefined) view.reveal(active);
  }, [props.activeKey]);
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
        onKeyDown={(event) => onKey(event, props, active, setActive, view)}
      >
        <TableHead columns={columns} sorting={props.sorting} onSort={props.onSort} />
        <tbody>
          <Space rows={first} />
          {rows.slice(first, end).map((row, offset) => rowAt(first + offset, row))}
          <Space rows={rows.length - end} />
        </tbody>
      </table>
    </div>
  );

  function rowAt(index: number, row: Row) {
    const key = props.rowKey(row);
    return (
      <TableRow
        key={key}
        id={`${id}-${index}`}
        index={index}
        row={row}
        columns={columns}
        tone={props.tone?.(row)}
        active={index === active}
        open={key === props.openKey}
        changed={props.changed?.(row) ?? false}
        onPress={() => {
          setActive(index);
          props.onOpen?.(row);
        }}
      />
    );
  }
}

function onKey<Row>(
  event: KeyboardEvent,
  props: TableProps<Row>,
  active: number,
  setActive: (index: number) => void,
  view: ReturnType<typeof useRows>,
): void {
  if (event.target !== event.currentTarget || event.isComposing) return;
  const row = props.rows[active];
  const chord = event.ctrlKey || event.metaKey || event.altKey;
  const next = chord ? null : rowAfterKey(event.key, active, props.rows.length, view.page());
  if (next !== null) {
    setActive(next);
    view.reveal(next);
  } else if (event.key === "Enter" && row !== undefined && props.onOpen) props.onOpen(row);
  else if (row === undefined || !props.onRowKey?.(event.key, row)) return;
  event.preventDefault();
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
