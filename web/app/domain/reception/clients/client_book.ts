/** The client book of this device: one for all screens, kept as ready as the store's records are. */
import { computed, type ReadonlySignal } from "@preact/signals";
import { readings } from "#/search/pinyin";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { type Family, familiesOf } from "./merging";
import { type BookEntry, ClientBook, type Searchable } from "./search";

export const RECEPTION = "reception";

export interface Book {
  /** Living clients that are not merged into another, by id. */
  readonly families: ReadonlyMap<string, Family>;
  /** Every client's id to that of the one it is shown as. */
  readonly root: (id: string) => string;
  readonly search: ClientBook;
}

const books = new WeakMap<Store, ReadonlySignal<Book | undefined>>();

/** Undefined until clients and contacts were read from the disk. */
export function bookOf(store: Store): ReadonlySignal<Book | undefined> {
  let book = books.get(store);
  if (!book) {
    book = make(store);
    books.set(store, book);
  }
  return book;
}

export function useBook(): Book | undefined {
  return bookOf(useStore()).value;
}

function make(store: Store): ReadonlySignal<Book | undefined> {
  const search = new ClientBook();
  const entries = new WeakMap<Family, BookEntry>();
  let families: ReadonlyMap<string, Family> = new Map();
  return computed(() => {
    const here = store.loaded("client", RECEPTION).value && store.loaded("contact", RECEPTION).value;
    if (!here) return undefined;
    families = familiesOf(
      store.list("client", RECEPTION).value,
      store.list("contact", RECEPTION).value,
      families,
    );
    search.update(
      [...families.values()].map((family) => {
        const entry = entries.get(family) ?? entryOf(family);
        entries.set(family, entry);
        return entry;
      }),
      readings.value,
    );
    const roots = rootsOf(families);
    return { families, search, root: (id: string) => roots.get(id) ?? id };
  });
}

function rootsOf(families: ReadonlyMap<string, Family>): Map<string, string> {
  const roots = new Map<string, string>();
  for (const { id, merged } of families.values()) for (const one of merged) roots.set(one.id, id);
  return roots;
}

/** What a client is found by: itself and those merged into it, then each contact. */
export function entryOf(family: Family): BookEntry {
  const clients = [family.client, ...family.merged];
  const own: Searchable = {
    id: family.id,
    texts: clients.flatMap(({ fields }) => [fields.name, fields.code]),
    numbers: clients.map(({ fields }) => fields.phone),
  };
  const people = family.everyContact.map(
    ({ id, fields }): Searchable => ({
      id,
      texts: [fields.name, fields.wechat, fields.email],
      numbers: [fields.mobile, fields.phone],
    }),
  );
  return { id: family.id, parts: [own, ...people] };
}
