/** What this person has seen of their own shifts, kept on this device. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { minute } from "#/i18n";
import type { Store } from "#/store/api";
import { afterSeeing, changesSince, mineOf, type SeenShifts, type ShiftChange } from "./changes";

interface Known {
  readonly seen: Signal<SeenShifts | undefined>;
  readonly changes: ReadonlySignal<readonly ShiftChange[]>;
}

const stores = new WeakMap<Store, Known>();

function knownOf(store: Store): Known {
  let known = stores.get(store);
  if (!known) {
    const seen = signal(read(store.person));
    const shifts = store.all("shift");
    const loaded = store.loaded("shift");
    const changes = computed(() => {
      if (!loaded.value || !store.status.value.filled || !seen.value) return [];
      return changesSince(seen.value, mineOf(shifts.value, store.person), minute.value);
    });
    known = { seen, changes };
    stores.set(store, known);
  }
  return known;
}

/** What changed of my shifts to come, over all events. Reads signals. */
export function changesOf(store: Store, event?: string): readonly ShiftChange[] {
  const { value } = knownOf(store).changes;
  return event === undefined ? value : value.filter((change) => change.event === event);
}

/**
 * Everything has come in once: from here on a difference is a change. What stands on the first day is no news. Call it in an
 * effect; it reads signals.
 */
export function beginWatching(store: Store): void {
  const { seen } = knownOf(store);
  if (seen.peek() || !store.loaded("shift").value || !store.status.value.filled) return;
  keep(store, mineOf(store.all("shift").value, store.person));
}

/** "I have seen it": these are marked no more, until they change again. */
export function haveSeen(store: Store, changes: readonly ShiftChange[]): void {
  keep(store, afterSeeing(knownOf(store).seen.peek() ?? {}, changes));
}

function keep(store: Store, shifts: SeenShifts): void {
  knownOf(store).seen.value = shifts;
  try {
    localStorage.setItem(keyOf(store.person), JSON.stringify(shifts));
  } catch {
    // Not remembered over a restart, but in force now.
  }
}

function keyOf(person: string): string {
  return `qianchang.shifts.${person}`;
}

function read(person: string): SeenShifts | undefined {
  try {
    const text = localStorage.getItem(keyOf(person));
    return text === null ? undefined : (JSON.parse(text) as SeenShifts);
  } catch {
    return undefined;
  }
}
