/** The present as rows of a list follow it: a few at a time, since on a slow phone all that are late at once are a jerk. */
import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { minute } from "#/i18n";

/** Neighbours stand in different ones, so that each step draws a small part of what is on the screen. */
const GROUPS = 16;

const groups: readonly Signal<number>[] = Array.from({ length: GROUPS }, () =>
  signal(minute.peek(), { watched: enter, unwatched: leave }),
);
let given = 0;
let watched = 0;
let stop: (() => void) | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** A clock for one more row, in ms since 1970. Each full minute reaches all of them within about a second. */
export function rowMinute(): ReadonlySignal<number> {
  if (watched === 0) for (const group of groups) group.value = minute.peek();
  const group = groups[given % GROUPS] as Signal<number>;
  given += 1;
  return group;
}

function enter(): void {
  watched += 1;
  // Not at once: a signal may not change while it is being read for the first time.
  if (watched === 1) queueMicrotask(follow);
}

function leave(): void {
  watched -= 1;
  if (watched > 0) return;
  clearTimeout(timer);
  stop?.();
  stop = undefined;
}

function follow(): void {
  if (watched === 0 || stop) return;
  stop = effect(() => pass(0, minute.value));
}

/** On to the next group that does not know it yet. */
function pass(from: number, now: number): void {
  clearTimeout(timer);
  const index = groups.findIndex((group, place) => place >= from && group.peek() !== now);
  if (index < 0) return;
  timer = setTimeout(() => {
    (groups[index] as Signal<number>).value = now;
    pass(index + 1, now);
  }, 0);
}
