/** The report of an import or of its trial, as the server gives it (docs/workbook.md), and what a person asks of it. */
import { csvOf, harmless } from "#/ui/csv";

export const SEVERITIES = ["error", "warning", "info"] as const;
/** error: the row is not taken. warning: taken without a part. info: taken; worth knowing how. */
export type Severity = (typeof SEVERITIES)[number];

export interface Finding {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  /** Such as E14. */
  readonly cell: string | null;
  readonly code: string;
  /** In the language asked for. */
  readonly message: string;
  readonly severity: Severity;
  readonly value: string | null;
}

export interface SheetCount {
  readonly sheet: string;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}

export interface Report {
  readonly file: string;
  readonly dry_run: boolean;
  readonly readable: boolean;
  readonly sheets: readonly SheetCount[];
  readonly findings: readonly Finding[];
  readonly unknown_sheets: readonly string[];
  readonly taken: number;
}

/** A finding with a place of its own in the report, for the table. */
export interface FindingRow extends Finding {
  readonly key: string;
}

/** The findings, the gravest first; within, as they stand in the file. */
export function findingRows({ findings }: Report): FindingRow[] {
  const rows = findings.map((finding, index) => ({ ...finding, key: String(index) }));
  const rank = (row: FindingRow) => SEVERITIES.indexOf(row.severity);
  return rows.sort((one, other) => rank(one) - rank(other) || Number(one.key) - Number(other.key));
}

/** `null` for the whole report; the empty text for what belongs to no sheet. */
export type SheetFilter = string | null;
export type SeverityFilter = Severity | "all";

export function filterFindings(
  rows: readonly FindingRow[],
  sheet: SheetFilter,
  severity: SeverityFilter,
): FindingRow[] {
  return rows.filter(
    (row) =>
      (sheet === null || (row.sheet ?? "") === sheet) && (severity === "all" || row.severity === severity),
  );
}

/** How many findings each severity has, within a sheet. */
export function countSeverities(
  rows: readonly FindingRow[],
  sheet: SheetFilter,
): Readonly<Record<SeverityFilter, number>> {
  const counts = { all: 0, error: 0, warning: 0, info: 0 };
  for (const row of filterFindings(rows, sheet, "all")) {
    counts.all += 1;
    counts[row.severity] += 1;
  }
  return counts;
}

export interface Sums {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Rows whose taking changes something. */
  readonly news: number;
}

/** All sheets together. */
export function sumsOf({ sheets }: Report): Sums {
  const sum = (of: (count: SheetCount) => number) => sheets.reduce((total, count) => total + of(count), 0);
  const added = sum((count) => count.added);
  const changed = sum((count) => count.changed);
  return {
    rows: sum((count) => count.rows),
    added,
    changed,
    unchanged: sum((count) => count.unchanged),
    refused: sum((count) => count.refused),
    news: added + changed,
  };
}

/** Words of the columns and severities, in the person's language. */
export interface Words {
  readonly heads: readonly [
    what: string,
    sheet: string,
    row: string,
    column: string,
    value: string,
    why: string,
    code: string,
  ];
  readonly severity: Readonly<Record<Severity, string>>;
}

function cellsOf(row: Finding, words: Words): string[] {
  return [
    words.severity[row.severity],
    row.sheet ?? "",
    row.row === null ? "" : String(row.row),
    row.column ?? row.cell ?? "",
    row.value ?? "",
    row.message,
    row.code,
  ];
}

/** The findings as CSV. */
export function asCsv(rows: readonly Finding[], words: Words): string {
  return csvOf([words.heads, ...rows.map((row) => cellsOf(row, words))]);
}

/** The findings as lines with tabs, as a spreadsheet program takes them from the clipboard. */
export function asLines(rows: readonly Finding[], words: Words): string {
  return [words.heads, ...rows.map((row) => cellsOf(row, words))]
    .map((cells) => cells.map((cell) => harmless(cell.replaceAll(/[\t\r\n]+/g, " "))).join("\t"))
    .join("\n");
}
