/** Working hours as people type them. Pure. */
import type { Shown } from "#/store/api";

export type Hours = Shown<"work_hours">;
export type Day = Shown<"work_day">;

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export interface TypedSpan {
  readonly begins: number;
  readonly ends: number;
}

const TIME = /^(\d{1,2})[:：.]?(\d{2})?$/u;

/** `9:00`, `0900`, `9` as minutes after midnight; null when it is no time. 24:00 is the day's end. */
export function minutesOf(typed: string): number | null {
  const found = TIME.exec(typed.normalize("NFKC").trim());
  if (!found) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  const all = hours * 60 + minutes;
  return minutes < 60 && all <= 24 * 60 ? all : null;
}

export function timeWords(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** `08:30-12:00, 13:30-17:30` as spans; null when any of it can't be read; nothing typed is no work. */
export function spansOf(typed: string): readonly TypedSpan[] | null {
  const parts = typed
    .normalize("NFKC")
    .split(/[,;、\s]+(?=\d)/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const spans: TypedSpan[] = [];
  for (const part of parts) {
    const ends = part.split(/\s*[-–—~～到至]\s*/u);
    const [from, to] = [minutesOf(ends[0] ?? ""), minutesOf(ends[1] ?? "")];
    if (ends.length !== 2 || from === null || to === null || from >= to) return null;
    spans.push({ begins: from, ends: to });
  }
  return spans;
}

export function spansWords(spans: readonly { begins?: number | null; ends?: number | null }[]): string {
  return spans
    .filter(({ begins, ends }) => typeof begins === "number" && typeof ends === "number")
    .toSorted((one, other) => (one.begins ?? 0) - (other.begins ?? 0))
    .map(({ begins, ends }) => `${timeWords(begins ?? 0)}-${timeWords(ends ?? 0)}`)
    .join(", ");
}
