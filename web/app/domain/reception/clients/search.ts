/**
 * The client book, ready to be searched at every key: 50,000 clients with their contacts, by any part of a name, pinyin,
 * initials, a code, or any digits of a number. The one search for a client: the list, a call, a visit and the palette ask it.
 */
import { wordsOf } from "#/search/match";
import type { Readings } from "#/search/pinyin";
import { Letters } from "./letters";
import { numbersIn, sameNumber, typedDigits } from "./numbers";
import { BEGINS, type BookEntry, type Searchable, Segment, type Word, wordOf } from "./segment";

export type { BookEntry, Searchable } from "./segment";

/** `part`: which of the entry's parts had most of the words; the client itself when they had as many. */
export interface Hit<E extends BookEntry = BookEntry> {
  readonly entry: E;
  readonly part: Searchable;
  /** Higher is better: a text begins with the word, a number ends with the digits. */
  readonly weight: number;
}

/** So many stretches that laying out one of them takes a few milliseconds. */
const PARTS = 256;

export class ClientBook<E extends BookEntry = BookEntry> {
  readonly #wanted = Array.from({ length: PARTS }, () => new Map<string, E>());
  readonly #segments: (Segment<E> | undefined)[] = Array.from({ length: PARTS });
  readonly #stale = new Set<number>();
  #letters = new Letters(new Map());

  /** Takes over what is new or different, and what is gone; `build` lays it out. */
  update(changed: Iterable<E>, gone: Iterable<string> = []): void {
    for (const entry of changed) this.#stretch(entry.id)?.set(entry.id, entry);
    for (const id of gone) this.#stretch(id)?.delete(id);
  }

  #stretch(id: string): Map<string, E> | undefined {
    const stretch = partOf(id);
    this.#stale.add(stretch);
    return this.#wanted[stretch];
  }

  /** How characters are read, once it is known. */
  readAs(readings: Readings): void {
    if (readings === this.#letters.readings) return;
    this.#letters = new Letters(readings);
    for (let stretch = 0; stretch < PARTS; stretch++) this.#stale.add(stretch);
  }

  /** Lays out what is not yet, as long as there is time; true when all is. What is not laid out anew is found as it was. */
  build(time: () => boolean = () => true): boolean {
    for (const index of this.#stale) {
      if (!time()) return false;
      this.#segments[index] = new Segment([...(this.#wanted[index]?.values() ?? [])], this.#letters);
      this.#stale.delete(index);
    }
    return true;
  }

  /** All that is found, the best first; nothing typed finds nothing. */
  find(query: string): Hit<E>[] {
    const words = wordsOf(query).map(wordOf);
    if (words.length === 0) return [];
    const whole = typedDigits(query);
    const buckets: Hit<E>[][] = Array.from({ length: BEGINS }, () => []);
    for (const segment of this.#segments) {
      segment?.find(words, whole, (entry, weight) => {
        buckets[BEGINS - weight]?.push(new Found(segment, entry, weight, words, whole));
      });
    }
    return buckets.flat();
  }

  /** Whose number this may be, in any writing. */
  whose(number: string): Hit<E>[] {
    const ends = numbersIn(number).map(({ digits }) => digits.slice(-7));
    return ends.flatMap((end) =>
      this.find(end).flatMap(({ entry }) => {
        const part = entry.parts.find(({ numbers }) => numbers.some((theirs) => sameNumber(theirs, number)));
        return part ? [{ entry, part, weight: BEGINS }] : [];
      }),
    );
  }
}

// The end of a ULID is random, so that stretches are alike in size and a new client renews one of them.
function partOf(id: string): number {
  return (id.charCodeAt(id.length - 1) * 31 + id.charCodeAt(id.length - 2)) % PARTS;
}

/** At the first letter tens of thousands are found: which part was meant is worked out for the few that are looked at. */
class Found<E extends BookEntry> implements Hit<E> {
  #part: Searchable | undefined;

  constructor(
    private readonly segment: Segment<E>,
    private readonly index: number,
    readonly weight: number,
    private readonly words: readonly Word[],
    private readonly whole: readonly string[],
  ) {}

  get entry(): E {
    return this.segment.entries[this.index] as E;
  }

  get part(): Searchable {
    this.#part ??=
      this.segment.meant(this.index, this.words, this.whole) ?? (this.entry.parts[0] as Searchable);
    return this.#part;
  }
}
