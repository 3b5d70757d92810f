/** What can be told of a file before it is sent: nobody should wait for what can't be. */

/** Bytes; the server takes no more (server/workbook/file.py). */
export const LARGEST_FILE = 20 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

export type FileProblem = "not_a_workbook" | "too_large" | "empty" | null;

interface Chosen {
  readonly name: string;
  readonly size: number;
}

/** The name decides, not the type: browsers on a desk without a spreadsheet program know no type for it. */
export function fileProblem(file: Chosen): FileProblem {
  if (!/\.xls[xm]$/i.test(file.name.trim())) return "not_a_workbook";
  if (file.size === 0) return "empty";
  return file.size > LARGEST_FILE ? "too_large" : null;
}

/** Megabytes in words: `21.4`; a file over a limit never rounds down to it. */
export function megabytes(bytes: number): string {
  return String(Math.ceil((bytes / MEGABYTE) * 10) / 10);
}
