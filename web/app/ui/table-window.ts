/** The stretch of rows that is drawn: from `first` up to, not including, `end`. */
export interface Stretch {
  first: number;
  end: number;
}

/** Below this many rows all are drawn: the browser's own search then finds every one. */
export const DRAW_ALL = 150;
const SPARE = 12;

/** Which rows to draw for a scroll position, all lengths in px. The spare rows above and below hide the redrawing. */
export function stretchAt(scrolled: number, height: number, rowHeight: number, count: number): Stretch {
  if (count <= DRAW_ALL) return { first: 0, end: count };
  const top = Math.floor(scrolled / rowHeight);
  const seen = Math.ceil((height || 800) / rowHeight);
  const first = Math.min(Math.max(0, top - SPARE), Math.max(0, count - seen - SPARE));
  return { first, end: Math.min(count, top + seen + SPARE) };
}

/** Which row a key leads to from row `at`; null for a key that moves nothing. */
export function rowAfterKey(key: string, at: number, count: number, page: number): number | null {
  const last = count - 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  };
  const next = steps[key];
  return next === undefined || count === 0 ? null : Math.min(last, Math.max(0, next));
}
