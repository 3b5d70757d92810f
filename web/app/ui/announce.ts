import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

/** What the polite live region says now; `LiveRegion` renders it. */
export const announced = signal("");

let last = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Tell people who listen instead of look, without moving anything. For the outcome of their own act: said at once. */
export function announce(text: string): void {
  // The same words twice must be heard twice: a no-break space makes them another text.
  announced.value = announced.value === text ? `${text}\u00a0` : text;
}

/** Tell it when it changes, but at most once in `gap` ms: the latest wording wins. For facts that change by themselves. */
export function announceCalmly(text: string, gap = 60_000): void {
  clearTimeout(waiting);
  const wait = Math.max(0, last + gap - Date.now());
  waiting = setTimeout(() => {
    last = Date.now();
    announce(text);
  }, wait);
}

/** Announce `text` calmly each time it has changed since the first rendering. */
export function useAnnounced(text: string): void {
  const known = useRef(text);
  useEffect(() => {
    if (known.current === text) return;
    known.current = text;
    announceCalmly(text);
  }, [text]);
}
