/** A stretch of the client book, laid out for searching; a client that changed renews only the stretch that it is in. */
import { fold, letterBit, readsFrom } from "#/search/match";
import { Column } from "./column";
import { type Letters, lettersIn } from "./letters";
import { searchableDigits, typedDigits } from "./numbers";

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

/** One word of a query: as it was typed, and as the digits that it may stand for. */
export interface Word {
  readonly text: string;
  readonly digits: readonly string[];
}

/** What a word found: which part, how well. */
type Tell = (part: number, weight: number) => void;

export const BEGINS = 3;
const READ_FROM_START = 2;
const HOLDS = 1;

export class Segment<E extends BookEntry = BookEntry> {
  readonly #names = new Column();
  readonly #numbers = new Column();
  /** Of each text: the letters with which it may begin, with which its characters may, and all there are in it. */
  readonly #begins: Uint32Array;
  readonly #initials: Uint32Array;
  readonly #all: Uint32Array;
  /** Where each entry's parts begin, and which entry each part is of. */
  readonly #firsts: number[] = [];
  readonly #entryOf: number[] = [];

  constructor(
    readonly entries: readonly E[],
    readonly letters: Letters,
  ) {
    entries.forEach(({ parts }, entry) => {
      this.#firsts.push(this.#entryOf.length);
      for (const part of parts) this.#add(this.#entryOf.push(entry) - 1, part);
    });
    this.#names.close();
    this.#numbers.close();
    const { size } = this.#names;
    this.#begins = new Uint32Array(size);
    this.#initials = new Uint32Array(size);
    this.#all = new Uint32Array(size);
    for (let piece = 0; piece < size; piece++) this.#mark(piece);
  }

  #add(owner: number, part: Searchable): void {
    for (const text of part.texts) if (text) this.#names.add(owner, fold(text).replaceAll(/\s+/gu, ""));
    for (const number of part.numbers) this.#numbers.add(owner, searchableDigits(number));
  }

  #mark(piece: number): void {
    const { text, starts } = this.#names;
    const { initials, all } = this.letters;
    const first = starts[piece] ?? 0;
    let [begun, held] = [0, 0];
    for (let at = first; at < (starts[piece + 1] ?? 0) - 1; at++) {
      const code = text.charCodeAt(at);
      begun |= initials[code] ?? 0;
      held |= all[code] ?? 0;
    }
    this.#begins[piece] = initials[text.charCodeAt(first)] ?? 0;
    this.#initials[piece] = begun;
    this.#all[piece] = held;
  }

  /** The entries that have all words, each with its weight. `whole`: the query as one number, should it be one. */
  find(
    words: readonly Word[],
    whole: readonly string[],
    found: (entry: number, weight: number) => void,
  ): void {
    const heaviest = new Uint8Array(this.entries.length);
    const counted = new Uint8Array(this.entries.length);
    words.forEach((word, index) => {
      this.#parts(word, (part, weight) => {
        const entry = this.#entryOf[part] ?? 0;
        if ((counted[entry] ?? 0) < index) return;
        counted[entry] = index + 1;
        if (weight > (heaviest[entry] ?? 0)) heaviest[entry] = weight;
      });
    });
    if (words.length > 1 && whole.length > 0) {
      this.#digits(whole, (part, weight) => {
        const entry = this.#entryOf[part] ?? 0;
        counted[entry] = words.length;
        heaviest[entry] = Math.max(heaviest[entry] ?? 0, weight);
      });
    }
    for (let entry = 0; entry < counted.length; entry++)
      if (counted[entry] === words.length) found(entry, heaviest[entry] ?? 0);
  }

  /** Which part of an entry was meant: the one that has most of the words, the entry itself when it has as many. */
  meant(entry: number, words: readonly Word[], whole: readonly string[]): Searchable | undefined {
    const { parts } = this.entries[entry] ?? { parts: [] };
    const alone: Segment = new Segment([{ id: "", parts }], this.letters);
    const points = new Array<number>(parts.length).fill(0);
    const count = (look: (tell: Tell) => void) => {
      const best = new Array<number>(parts.length).fill(0);
      look((part, weight) => {
        best[part] = Math.max(best[part] ?? 0, weight + BEGINS * words.length);
      });
      best.forEach((point, part) => {
        points[part] = (points[part] ?? 0) + point;
      });
    };
    for (const word of words) count((tell) => alone.#parts(word, tell));
    if (words.length > 1 && whole.length > 0) count((tell) => alone.#digits(whole, tell));
    return parts[points.indexOf(Math.max(...points))];
  }

  #parts({ text, digits }: Word, tell: Tell): void {
    const { owners } = this.#names;
    if (/^[a-z]$/u.test(text)) {
      this.#letter(text, tell);
      return;
    }
    this.#names.each(text, (piece, begins) => tell(owners[piece] ?? 0, begins ? BEGINS : HOLDS));
    if (digits.length > 0) this.#digits(digits, tell);
    else if (/[a-z]/u.test(text)) this.#read(text, tell);
  }

  #digits(digits: readonly string[], tell: Tell): void {
    const { owners } = this.#numbers;
    for (const each of digits)
      this.#numbers.each(each, (piece, begins, ends) =>
        tell(owners[piece] ?? 0, begins || ends ? BEGINS : HOLDS),
      );
  }

  /** One letter begins a character somewhere in every second name: no text is looked at. */
  #letter(letter: string, tell: Tell): void {
    const { text, starts, owners, size } = this.#names;
    const bit = letterBit(letter);
    const code = letter.charCodeAt(0);
    for (let piece = 0; piece < size; piece++) {
      if (!((this.#initials[piece] ?? 0) & bit)) continue;
      const begins = (this.#begins[piece] ?? 0) & bit;
      const itself = begins && text.charCodeAt(starts[piece] ?? 0) === code;
      tell(owners[piece] ?? 0, itself ? BEGINS : begins ? READ_FROM_START : HOLDS);
    }
  }

  /** By pinyin and initials: only texts that have all letters of the word, only from where its first two may begin. */
  #read(word: string, tell: Tell): void {
    const { starts, owners, size } = this.#names;
    const first = letterBit(word);
    const every = lettersIn(word);
    for (let piece = 0; piece < size; piece++) {
      if (first !== 0 && !((this.#initials[piece] ?? 0) & first)) continue;
      if (((this.#all[piece] ?? 0) & every) !== every) continue;
      const at = this.#readAt(piece, word, first);
      if (at >= 0) tell(owners[piece] ?? 0, at === starts[piece] ? READ_FROM_START : HOLDS);
    }
  }

  #readAt(piece: number, word: string, first: number): number {
    const { text, starts } = this.#names;
    const { initials, seconds, readings } = this.letters;
    const second = letterBit(word.slice(1));
    const begin = word.charCodeAt(0);
    const end = (starts[piece + 1] ?? 0) - 1;
    for (let at = starts[piece] ?? 0; at < end; at++) {
      const code = text.charCodeAt(at);
      if (first === 0 ? code !== begin : !((initials[code] ?? 0) & first)) continue;
      const next = (seconds[code] ?? 0) | (initials[text.charCodeAt(at + 1)] ?? 0);
      if (second !== 0 && !(next & second)) continue;
      if (readsFrom(readings, text as unknown as ArrayLike<string>, at, word, 0)) return at;
    }
    return -1;
  }
}

/** A query's words, ready to be looked for. */
export function wordOf(text: string): Word {
  return { text, digits: typedDigits(text) };
}
