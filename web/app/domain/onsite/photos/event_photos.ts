/** The photos of an event by what they belong to, and how safe each is. */
import { computed, type ReadonlySignal } from "@preact/signals";
import type { Shown, Store } from "#/store/api";
import { scopeOf } from "../event_checks";

export type Photo = Shown<"photo">;

const stores = new WeakMap<Store, Map<string, ReadonlySignal<readonly Photo[]>>>();
const byRecord = new WeakMap<Store, Map<string, ReadonlySignal<ReadonlyMap<string, readonly Photo[]>>>>();

function memo<T>(kept: WeakMap<Store, Map<string, T>>, store: Store, event: string, make: () => T): T {
  const events = kept.get(store) ?? new Map<string, T>();
  kept.set(store, events);
  const found = events.get(event) ?? make();
  events.set(event, found);
  return found;
}

/** All photos of an event that this person may see, oldest first; confidential ones live in a scope of their own. */
export function photosOf(store: Store, event: string): ReadonlySignal<readonly Photo[]> {
  return memo(stores, store, event, () => {
    const open = store.list("photo", scopeOf(event));
    const closed = store.list("photo", `${scopeOf(event)}:confidential`);
    return computed(() => [...open.value, ...closed.value].sort(byTime));
  });
}

function byTime(left: Photo, right: Photo): number {
  const one = left.fields.taken ?? "";
  const other = right.fields.taken ?? "";
  return one < other ? -1 : one > other ? 1 : left.id < right.id ? -1 : 1;
}

/** Id of a check, an incident … → its photos. */
export function photosByRecord(
  store: Store,
  event: string,
): ReadonlySignal<ReadonlyMap<string, readonly Photo[]>> {
  return memo(byRecord, store, event, () => {
    const photos = photosOf(store, event);
    return computed(() => {
      const map = new Map<string, Photo[]>();
      for (const photo of photos.value) {
        const { record = "" } = photo.fields;
        const list = map.get(record);
        if (list) list.push(photo);
        else map.set(record, [photo]);
      }
      return map;
    });
  });
}
