/** The client book of this device: one for all screens, kept as ready as the store's records are. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { readings } from "#/search/pinyin";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { Families } from "./families";
import { Layout } from "./layout";
import type { Family } from "./merging";
import { type BookEntry, ClientBook, type Searchable } from "./search";

export const RECEPTION = "reception";

export interface Book {
  /** Living clients that are not merged into another, by id. */
  readonly families: ReadonlyMap<string, Family>;
  /** Every client's id to that of the one it is shown as. */
  readonly root: (id: string) => string;
  readonly search: ClientBook<FamilyEntry>;
  /** Grows while the search is being laid out: until then not all is found. */
  readonly laidOut: number;
}

/** What is found by the search, with all that is shown of it. */
export interface FamilyEntry extends BookEntry {
  readonly family: Family;
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
  const families = new Families();
  const search = new ClientBook<FamilyEntry>();
  const layout = new Layout(search);
  const here = computed(
    () => store.loaded("client", RECEPTION).value && store.loaded("contact", RECEPTION).value,
  );
  const lists = computed(
    () => [store.list("client", RECEPTION).value, store.list("contact", RECEPTION).value] as const,
  );
  const filled = computed(() => {
    if (!here.value) return signal(false);
    return layout.fill(families.fill(...lists.peek()), (some) => search.update(some.map(entryOf)));
  });
  const held = computed(() => {
    if (!filled.value.value) return undefined;
    const news = families.update(...lists.value);
    search.update(news.changed.map(entryOf), news.gone);
    const roots = rootsOf(news.families);
    return { families: news.families, root: (id: string) => roots.get(id) ?? id };
  });
  return computed(() => {
    const book = held.value;
    search.readAs(readings.value);
    if (!book) return undefined;
    layout.go();
    return { ...book, search, laidOut: layout.laidOut.value };
  });
}

function rootsOf(families: ReadonlyMap<string, Family>): Map<string, string> {
  const roots = new Map<string, string>();
  for (const { id, merged } of families.values()) for (const one of merged) roots.set(one.id, id);
  return roots;
}

/** What a client is found by: itself and those merged into it, then each contact. */
export function entryOf(family: Family): FamilyEntry {
  const clients = [family.client, ...family.merged];
  const own: Searchable = {
    id: family.id,
    texts: clients.flatMap(({ fields }) => [fields.name, fields.code]),
    numbers: clients.map(({ fields }) => fields.phone),
  };
  const people = family.everyContact.map(
    ({ id, fields }): Searchable => ({
      id,
      texts: [fields.name, fields.title, fields.wechat, fields.email],
      numbers: [fields.mobile, fields.phone],
    }),
  );
  return { id: family.id, family, parts: [own, ...people] };
}
