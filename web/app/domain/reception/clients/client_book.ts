/** The client book of this device: one for all screens, kept as ready as the store's records are. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { readings } from "#/search/pinyin";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { whenIdle } from "#/ui/idle";
import { Families } from "./families";
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
    return layout.fill(families.fill(...lists.peek()));
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

/** So long a key may wait for the laying out; a change of a few clients is found at once. */
const AT_ONCE_MS = 8;
const PATIENCE_MS = 50;
/** Whoever searches meanwhile sees more being found, but not at every piece. */
const TELL_EVERY_MS = 250;

/** The whole book is laid out piece by piece, between whatever else there is to do. */
class Layout {
  readonly laidOut = signal(0);
  #coming = false;
  #told = 0;

  constructor(private readonly search: ClientBook<FamilyEntry>) {}

  /** Takes the first families in, between whatever else there is to do; tells when all are. */
  fill(steps: Generator<readonly Family[], void>): ReadonlySignal<boolean> {
    const filled = signal(this.#takeIn(steps));
    const goOn = () => {
      if (this.#takeIn(steps)) filled.value = true;
      else whenIdle(goOn, PATIENCE_MS);
    };
    if (!filled.peek()) whenIdle(goOn, PATIENCE_MS);
    return filled;
  }

  #takeIn(steps: Generator<readonly Family[], void>): boolean {
    for (const began = performance.now(); performance.now() - began < AT_ONCE_MS; ) {
      const step = steps.next();
      if (step.done) return true;
      this.search.update(step.value.map(entryOf));
    }
    return false;
  }

  go(): void {
    if (this.#coming || this.#build()) return;
    this.#coming = true;
    this.#later();
  }

  #build(): boolean {
    const began = performance.now();
    return this.search.build(() => performance.now() - began < AT_ONCE_MS);
  }

  #later(): void {
    whenIdle(() => {
      const done = this.#build();
      if (done) this.#coming = false;
      else this.#later();
      if (!done && performance.now() - this.#told < TELL_EVERY_MS) return;
      this.#told = performance.now();
      this.laidOut.value++;
    }, PATIENCE_MS);
  }
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
