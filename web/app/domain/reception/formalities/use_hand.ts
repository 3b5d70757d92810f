import { useState } from "preact/hooks";
import type { Formality } from "./formality";

export interface Hand {
  readonly active: Formality | undefined;
  readonly count: number;
  take(id: string): void;
  move(by: number): void;
}

/** The row that the keys act on. It is followed wherever it moves; when it leaves the list, its neighbour is next. */
export function useHand(rows: readonly Formality[], none = false): Hand {
  const [hand, setHand] = useState<{ id: string; at: number } | null>(none ? null : { id: "", at: 0 });
  const found = hand ? rows.findIndex(({ id }) => id === hand.id) : -1;
  const at = !hand ? -1 : found >= 0 ? found : Math.min(hand.at, rows.length - 1);
  return {
    active: rows[at],
    count: rows.length,
    take: (id) => setHand({ id, at: rows.findIndex((row) => row.id === id) }),
    move: (by) => {
      const next = Math.min(Math.max(at + by, 0), rows.length - 1);
      setHand({ id: rows[next]?.id ?? "", at: next });
    },
  };
}
