/**
 * The client book, ready to be searched at every key: 50,000 clients with their contacts, by any part of a name, pinyin,
 * initials, a code, or any digits of a number. It is laid out as a few long texts beside each other, so that a key costs
 * one walk through them; a client that changed renews only its own part.
 */
import { fold, initialsOf, letterBit, readsFrom, wordsOf } from "#/search/match";
import type { Readings } from "#/search/pinyin";
import { numbersIn, sameNumber, searchableDigits, typedDigits } from "./numbers";

/** What is found of somebody: `id` is theirs, a client's or a contact's. */
export interface Searchable {
  readonly id: string;
  /** Names, codes: found by pinyin as well. */
  readonly texts: readonly (string | null | undefined)[];
  readonly numbers: readonly (string | null | undefined)[];
}

/** A client, itself first, then its contacts; those merged into it are among them. */
export interface BookEntry {
  readonly id: string;
  readonly parts: readonly Searchable[];
}

/** `part`: which of the entry's parts had most of the words; the client itself when they had as many. */
export interface Hit {
  readonly entry: BookEntry;
  readonly part: Searchable;
  /** Higher is better: a text begins with the word, a number ends with the digits. */
  readonly weight: number;
}

const END = "\n";
const PARTS = 64;
/** The place of the last word that is told apart; those behind it share its bit. */
const MOST_WORDS = 8;
const HEAVIEST = 8;

export class ClientBook {
  #segments: Segment[] = [];
  #readings: Readings = new Map();

  /** Takes over what the book holds now; parts whose entries are the same objects as before stay as they are. */
  update(entries: readonly BookEntry[], readings: Readings): void {
    const parts: BookEntry[][] = Array.from({ length: PARTS }, () => []);
    for (const entry of entries) parts[partOf(entry.id)]?.push(entry);
    const renewed = readings !== this.#readings;
    this.#segments = parts.map((part, index) => {
      const before = this.#segments[index];
      return before && !renewed && same(before.entries, part) ? before : new Segment(part, readings);
    });
    this.#readings = readings;
  }

  /** All that is found, in the order of `weight`; nothing typed finds nothing. */
  find(query: string): Hit[] {
    const hits: Hit[] = [];
    const words = wordsOf(query);
    if (words.length === 0) return hits;
    const whole = typedDigits(query);
    for (const segment of this.#segments) segment.find(words, whole, hits);
    return heaviestFirst(hits);
  }

  /** Whose number this may be, in any writing. */
  whose(number: string): Hit[] {
    const hits: Hit[] = [];
    for (const { digits } of numbersIn(number)) {
      for (const segment of this.#segments) segment.find([digits.slice(-7)], [digits.slice(-7)], hits);
    }
    return hits.flatMap(({ entry }) => {
      const part = entry.parts.find(({ numbers }) => numbers.some((theirs) => sameNumber(theirs, number)));
      return part ? [{ entry, part, weight: 1 }] : [];
    });
  }
}

// By buckets: at the first letter tens of thousands are found, and comparing them all would cost more than finding them.
function heaviestFirst(hits: readonly Hit[]): Hit[] {
  const buckets: Hit[][] = Array.from({ length: HEAVIEST }, () => []);
  for (const hit of hits) buckets[HEAVIEST - 1 - hit.weight]?.push(hit);
  return buckets.flat();
}

// The end of a ULID is random, so that parts are alike in size and a new client renews one of them.
function partOf(id: string): number {
  return (id.charCodeAt(id.length - 1) * 31 + id.charCodeAt(id.length - 2)) % PARTS;
}

function same(before: readonly BookEntry[], now: readonly BookEntry[]): boolean {
  return before.length === now.length && now.every((entry, index) => entry === before[index]);
}

/** One long text with the places where the text of each part of an entry begins. */
class Column {
  text = "";
  readonly starts: number[] = [];
  readonly owners: number[] = [];
  #pieces: string[] = [];
  #length = 0;

  add(owner: number, piece: string): void {
    if (piece === "") return;
    this.starts.push(this.#length);
    this.owners.push(owner);
    this.#pieces.push(piece);
    this.#length += piece.length + 1;
  }

  close(): void {
    this.text = this.#pieces.join(END) + END;
    this.#pieces = [];
  }

  /** Every text in which a part of it is the word, once each. */
  each(word: string, found: (piece: number, begins: boolean, ends: boolean) => void): void {
    let piece = 0;
    for (let at = this.text.indexOf(word); at >= 0; at = this.text.indexOf(word, this.end(piece))) {
      piece = this.pieceAt(at, piece);
      found(piece, this.starts[piece] === at, this.text[at + word.length] === END);
    }
  }

  end(piece: number): number {
    return this.starts[piece + 1] ?? this.text.length;
  }

  /** The text that holds the place; it is not before `from`. */
  pieceAt(at: number, from: number): number {
    let low = from;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

class Segment {
  readonly #names = new Column();
  readonly #numbers = new Column();
  readonly #initials: Uint32Array;
  /** For each place, the letters with which a word that begins there may go on. */
  readonly #seconds: Uint32Array;
  /** Every part of every entry, one behind the other. */
  readonly #parts: { readonly entry: number }[] = [];
  /** Where each entry's parts begin. */
  readonly #firsts: number[] = [];

  constructor(
    readonly entries: readonly BookEntry[],
    private readonly readings: Readings,
  ) {
    entries.forEach((entry, index) => {
      this.#firsts.push(this.#parts.length);
      for (const part of entry.parts) this.#add(index, part);
    });
    this.#names.close();
    this.#numbers.close();
    const { text } = this.#names;
    this.#initials = new Uint32Array(text.length);
    this.#seconds = new Uint32Array(text.length);
    for (let at = text.length - 1; at >= 0; at--) {
      const character = text[at] ?? END;
      this.#initials[at] = initialsOf(readings, character);
      this.#seconds[at] = (this.#initials[at + 1] ?? 0) | secondsOf(readings, character);
    }
  }

  #add(entry: number, part: Searchable): void {
    const owner = this.#parts.push({ entry }) - 1;
    for (const text of part.texts) if (text) this.#names.add(owner, fold(text).replaceAll(/\s+/gu, ""));
    for (const number of part.numbers) this.#numbers.add(owner, searchableDigits(number));
  }

  /** `whole`: the digits of the query as one number, should it be one with spaces in it. */
  find(words: readonly string[], whole: readonly string[], hits: Hit[]): void {
    const found = new Found(this.entries.length, this.#parts);
    words.forEach((word, index) => {
      this.#word(word, typedDigits(word), found, 1 << Math.min(index, MOST_WORDS));
    });
    const all = (1 << Math.min(words.length, MOST_WORDS + 1)) - 1;
    if (words.length > 1 && whole.length > 0)
      for (let bit = 1; bit <= all; bit <<= 1) this.#digits(whole, found, bit);
    for (const index of found.having(all)) {
      const entry = this.entries[index];
      if (!entry) continue;
      hits.push(new Heavy(entry, found.weight(index), found, this.#firsts[index] ?? 0));
    }
  }

  #word(word: string, digits: readonly string[], found: Found, bit: number): void {
    this.#names.each(word, (piece, begins) => found.add(this.#names.owners[piece] ?? 0, bit, begins ? 3 : 1));
    if (digits.length > 0) this.#digits(digits, found, bit);
    else if (/[a-z]/u.test(word)) this.#read(word, found, bit);
  }

  #digits(digits: readonly string[], found: Found, bit: number): void {
    for (const each of digits)
      this.#numbers.each(each, (piece, begins, ends) =>
        found.add(this.#numbers.owners[piece] ?? 0, bit, begins || ends ? 3 : 1),
      );
  }

  /** By pinyin and initials, which one walk over the first letters narrows down. */
  #read(word: string, found: Found, bit: number): void {
    const { text, starts, owners } = this.#names;
    const first = letterBit(word);
    const second = word.length > 1 ? letterBit(word.slice(1)) : 0;
    let piece = 0;
    for (let at = 0; at < text.length; at++) {
      const begins = first === 0 ? text[at] === word[0] : (this.#initials[at] ?? 0) & first;
      if (!begins || (second !== 0 && !((this.#seconds[at] ?? 0) & second))) continue;
      if (!readsFrom(this.readings, text as unknown as ArrayLike<string>, at, word, 0)) continue;
      piece = this.#names.pieceAt(at, piece);
      found.add(owners[piece] ?? 0, bit, starts[piece] === at ? 2 : 1);
      at = this.#names.end(piece) - 1;
    }
  }
}

/** Which part was meant is worked out for the few that are looked at. */
class Heavy implements Hit {
  constructor(
    readonly entry: BookEntry,
    readonly weight: number,
    private readonly found: Found,
    private readonly first: number,
  ) {}

  get part(): Searchable {
    return this.found.best(this.first, this.entry.parts);
  }
}

/** Which words each entry has, and which of its parts has most of them. */
class Found {
  readonly #words: Uint32Array;
  readonly #weights: Uint8Array;
  readonly #ofPart: Uint32Array;
  readonly #weightsOfParts: Uint8Array;
  readonly #touched: number[] = [];

  constructor(
    entries: number,
    private readonly parts: readonly { readonly entry: number }[],
  ) {
    this.#words = new Uint32Array(entries);
    this.#weights = new Uint8Array(entries);
    this.#ofPart = new Uint32Array(parts.length);
    this.#weightsOfParts = new Uint8Array(parts.length);
  }

  add(owner: number, bit: number, weight: number): void {
    const entry = this.parts[owner]?.entry ?? 0;
    if (this.#words[entry] === 0) this.#touched.push(entry);
    this.#words[entry] = (this.#words[entry] ?? 0) | bit;
    this.#weights[entry] = Math.max(this.#weights[entry] ?? 0, weight);
    this.#ofPart[owner] = (this.#ofPart[owner] ?? 0) | bit;
    this.#weightsOfParts[owner] = Math.max(this.#weightsOfParts[owner] ?? 0, weight);
  }

  having(all: number): number[] {
    return this.#touched.filter((entry) => this.#words[entry] === all);
  }

  weight(entry: number): number {
    return this.#weights[entry] ?? 0;
  }

  /** `first`: the place of the entry's own part, which wins a tie. */
  best(first: number, parts: readonly Searchable[]): Searchable {
    const had = parts.map(
      (_, index) =>
        bits(this.#ofPart[first + index] ?? 0) * HEAVIEST + (this.#weightsOfParts[first + index] ?? 0),
    );
    return parts[had.indexOf(Math.max(...had))] as Searchable;
  }
}

/** The second letters of a character's syllables. */
function secondsOf(readings: Readings, character: string): number {
  let letters = 0;
  for (const syllable of readings.get(character) ?? []) letters |= letterBit(syllable.slice(1));
  return letters;
}

function bits(word: number): number {
  let count = 0;
  for (let left = word; left; left &= left - 1) count++;
  return count;
}
