/** What this person has seen of their own shifts: what stood before is kept on this device, that it was seen is told. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { minute } from "#/i18n";
import type { Store } from "#/store/api";
import { tellSeen } from "./act";
import { afterSeeing, changesSince, mineOf, type SeenShifts, type ShiftChange } from "./changes";
import { type ShiftSeen, sawGone } from "./seen_by";

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
    const said = store.all("shift_seen");
    const loaded = store.loaded("shift");
    const changes = computed(() => {
      if (!loaded.value || !store.status.value.filled || !seen.value) return [];
      const found = changesSince(seen.value, mineOf(shifts.value, store.person), minute.value);
      return found.filter((change) => !seenElsewhere(change, store.person, said.value));
    });
    known = { seen, changes };
    stores.set(store, known);
  }
  return known;
}

/** On another phone of mine, or at a desk. */
function seenElsewhere({ kind, shift, now }: ShiftChange, me: string, said: readonly ShiftSeen[]): boolean {
  if (kind === "gone") return sawGone(shift, me, said);
  return said.some(
    ({ fields }) =>
      fields.shift === shift &&
      fields.person === me &&
      fields.starts === now.starts &&
      fields.ends === now.ends,
  );
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

/** "I have seen it": these are marked no more, until they change again; and those who lead are told. */
export async function haveSeen(store: Store, changes: readonly ShiftChange[]): Promise<void> {
  await tellSeen(store, changes);
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
