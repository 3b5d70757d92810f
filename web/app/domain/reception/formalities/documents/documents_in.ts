/** Documents by what they belong to, oldest first. */
import { computed, type ReadonlySignal } from "@preact/signals";
import type { Shown, Store } from "#/store/api";

export type Document = Shown<"document">;

const stores = new WeakMap<Store, ReadonlySignal<ReadonlyMap<string, readonly Document[]>>>();
const NONE: readonly Document[] = [];

/** Those of one record. Reads a signal. */
export function documentsOf(store: Store, record: string): readonly Document[] {
  let found = stores.get(store);
  if (!found) {
    const all = store.all("document");
    found = computed(() => grouped(all.value));
    stores.set(store, found);
  }
  return found.value.get(record) ?? NONE;
}

function grouped(documents: readonly Document[]): ReadonlyMap<string, readonly Document[]> {
  const map = new Map<string, Document[]>();
  for (const document of documents.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const { record = "", erased } = document.fields;
    if (!erased) map.set(record, [...(map.get(record) ?? []), document]);
  }
  return map;
}
