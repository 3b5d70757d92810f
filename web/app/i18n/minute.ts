import { type ReadonlySignal, signal } from "@preact/signals";

const MINUTE = 60_000;

const present = signal(Date.now(), {
  watched() {
    // Not at once: a signal may not change while it is being read for the first time.
    queueMicrotask(renew);
    document.addEventListener("visibilitychange", renew);
  },
  unwatched() {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", renew);
  },
});

/** The present, in ms since 1970: renewed on each full minute, and when the page is seen again, while somebody reads it. */
export const minute: ReadonlySignal<number> = present;

let timer: ReturnType<typeof setTimeout> | undefined;

function renew(): void {
  const now = Date.now();
  // A frozen page's timer may fire late by hours; what counts is the clock.
  if (Math.floor(now / MINUTE) !== Math.floor(present.peek() / MINUTE)) present.value = now;
  clearTimeout(timer);
  timer = setTimeout(renew, MINUTE - (now % MINUTE) + 20);
}
