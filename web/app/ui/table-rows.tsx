import { ArrowDown, ArrowUp } from "lucide";
import type { ComponentChildren } from "preact";
import { t } from "#/i18n";
import { Icon } from "./Icon";

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

/** Stands for the rows that are out of sight. */
export function Space({ rows }: { rows: number }) {
  if (rows <= 0) return null;
  return <tr style={`height:calc(${rows} * var(--row-height))`} />;
}

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[];
  sorting?: Sorting | undefined;
  onSort?: ((column: string) => void) | undefined;
}

/** The sticky head; a press on a sortable column sorts by it. */
export function TableHead<Row>({ columns, sorting, onSort }: TableHeadProps<Row>) {
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

/** One row. Its press is the row's own, unless it hit a link or button inside. */
export function TableRow<Row>(props: TableRowProps<Row>) {
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
