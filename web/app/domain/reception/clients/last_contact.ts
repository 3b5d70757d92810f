/** When a client was last in touch: what the list orders by, and what retention counts from (Q4). */
import { computed, type ReadonlySignal } from "@preact/signals";
import type { Store } from "#/store/api";
import { type Book, bookOf, RECEPTION } from "./client_book";
import { madeAt } from "./timeline";

/** Client (as shown) → instant of the last call, visit, enquiry or feedback, of those on this device. */
export type LastContacts = ReadonlyMap<string, string>;

const NOTHING: LastContacts = new Map();
const known = new WeakMap<Store, ReadonlySignal<LastContacts>>();

export function lastContactsOf(store: Store): ReadonlySignal<LastContacts> {
  let last = known.get(store);
  if (!last) {
    last = computed(() => {
      const book = bookOf(store).value;
      return book ? count(store, book) : NOTHING;
    });
    known.set(store, last);
  }
  return last;
}

function count(store: Store, book: Book): LastContacts {
  const last = new Map<string, string>();
  const note = (client: string | null | undefined, at: string | null | undefined) => {
    if (!client || !at) return;
    const root = book.root(client);
    if ((last.get(root) ?? "") < at) last.set(root, at);
  };
  for (const { fields } of store.list("call", RECEPTION).value) note(fields.client, fields.begun);
  for (const { fields } of store.list("enquiry", RECEPTION).value) note(fields.client, fields.received);
  for (const { id, fields } of store.list("visit", RECEPTION).value)
    note(fields.client, fields.expected ?? madeAt(id));
  for (const { fields } of store.list("feedback", RECEPTION).value) note(fields.client, fields.made);
  for (const { id, fields } of store.list("need", RECEPTION).value) note(fields.client, madeAt(id));
  return last;
}
