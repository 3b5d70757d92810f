import { useEffect, useRef } from "preact/hooks";

/** How long a result can be taken back with one press, in ms. */
export const UNDO_FOR = 5_000;

/**
 * Calls `onSettled` once the undo's time has passed. Pause it while the pointer or the focus is on it, so that nobody loses a
 * race against a clock (WCAG 2.2.1).
 */
export function useSettling(onSettled: () => void): { start: () => void; pause: () => void } {
  const settled = useRef(onSettled);
  settled.current = onSettled;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const pause = () => clearTimeout(timer.current);
  const start = () => {
    pause();
    timer.current = setTimeout(() => settled.current(), UNDO_FOR);
  };
  // The first start only: a new render must not give another five seconds.
  useEffect(() => {
    start();
    return pause;
  }, []);
  return { start, pause };
}
