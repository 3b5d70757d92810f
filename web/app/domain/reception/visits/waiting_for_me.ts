/** Visitors who wait for me: what rings on the host's device until they say that they come. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { minute } from "#/i18n";
import type { Store } from "#/store/api";
import { arrivedAt, type Stay } from "./stay";
import { allStays } from "./stays";

/** Put away on this device. */
const away = signal<ReadonlySet<string>>(new Set());

/** A visitor whom nobody met for so long is no news any more. */
const NEWS_FOR_MS = 4 * 3_600_000;

export function putAway({ visit }: Stay): void {
  away.value = new Set([...away.peek(), visit.id]);
}

/** Pure: here, for this person, and not answered. */
export function waitsFor(stay: Stay, person: string, now: number): boolean {
  const { visit, state, done } = stay;
  if (visit.fields.host !== person || state !== "waits" || done.host_coming) return false;
  return now - (arrivedAt(stay) ?? 0) < NEWS_FOR_MS;
}

const stores = new WeakMap<Store, ReadonlySignal<readonly Stay[]>>();

export function waitingForMe(store: Store): ReadonlySignal<readonly Stay[]> {
  let found = stores.get(store);
  if (!found) {
    found = computed(() =>
      allStays(store)
        .filter((stay) => !away.value.has(stay.visit.id) && waitsFor(stay, store.person, minute.value))
        .toSorted((one, other) => (arrivedAt(one) ?? 0) - (arrivedAt(other) ?? 0)),
    );
    stores.set(store, found);
  }
  return found;
}
