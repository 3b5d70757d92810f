/** Tables that leave the app as text. */

/**
 * CSV that spreadsheet programs open by a double click: with a byte order mark, since without it they take UTF-8 for
 * something else.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => cells.map(quoted).join(",")).join("\r\n")}\r\n`;
}

/** What a stranger wrote must not become a formula in the table about it. */
export function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  const safe = harmless(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
