/**
 * Finding texts by what people type: a part of the text, its pinyin, its initials, or these mixed ("mhq", "miehuo",
 * "灭h", "mie hq"). Words parted by spaces must all be found, in any of the texts of a record.
 */
import type { Readings } from "./pinyin";

/** A text made ready for searching. */
interface Prepared {
  /** Half-width, lower case, without spaces. */
  readonly characters: readonly string[];
  readonly plain: string;
  /** For each character, the letters (bit 0 is a) with which it or one of its readings begins. */
  readonly initials: Int32Array;
}

type Texts = readonly (string | null | undefined)[];

const LETTER_A = 97;
const KEEP_AT_MOST = 50_000;

/** The words of a query, as they are compared with texts. */
export function wordsOf(query: string): string[] {
  return fold(query).split(/\s+/u).filter(Boolean);
}

/** NFKC makes full-width letters and digits half-width; ü is typed as v, and the apostrophe only parts syllables. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll("ü", "v").replaceAll("'", "");
}

/** Finds words in texts; remembers what it prepared, since the same titles and names are searched at every key. */
export class Finder {
  readonly #readings: Readings;
  readonly #prepared = new Map<string, Prepared>();

  constructor(readings: Readings) {
    this.#readings = readings;
  }

  /**
   * Every word stands in one of the texts. No word at all is found everywhere. `prose` is searched by its characters alone:
   * three initials in a row stand in nearly every long sentence.
   */
  finds(words: readonly string[], texts: Texts, prose: Texts = []): boolean {
    return words.every(
      (word) =>
        texts.some((text) => text && this.#contains(text, word)) ||
        prose.some((text) => text && this.#prepare(text).plain.includes(word)),
    );
  }

  #contains(text: string, word: string): boolean {
    const prepared = this.#prepare(text);
    if (prepared.plain.includes(word)) return true;
    const first = letterBit(word);
    if (first === 0 && !/[a-z]/.test(word)) return false;
    const { initials } = prepared;
    for (let at = 0; at < initials.length; at++) {
      const begins = first === 0 ? prepared.characters[at] === word[0] : (initials[at] ?? 0) & first;
      if (begins && readsFrom(this.#readings, prepared.characters, at, word, 0)) return true;
    }
    return false;
  }

  #prepare(text: string): Prepared {
    const known = this.#prepared.get(text);
    if (known) return known;
    if (this.#prepared.size >= KEEP_AT_MOST) this.#prepared.clear();
    const plain = fold(text).replaceAll(/\s+/gu, "");
    const characters = [...plain];
    const initials = new Int32Array(characters.length);
    characters.forEach((character, index) => {
      initials[index] = initialsOf(this.#readings, character);
    });
    const prepared = { characters, plain, initials };
    this.#prepared.set(text, prepared);
    return prepared;
  }
}

/** The bit of the letter that a text begins with; 0 when it begins with none. */
export function letterBit(text: string): number {
  const letter = text.charCodeAt(0) - LETTER_A;
  return letter >= 0 && letter < 26 ? 1 << letter : 0;
}

/** The letters (bit 0 is a) with which a character or one of its readings begins. */
export function initialsOf(readings: Readings, character: string): number {
  let bits = letterBit(character);
  for (const reading of readings.get(character) ?? []) bits |= letterBit(reading);
  return bits;
}

/** The word from `from` on can be read off the characters from `at` on. */
export function readsFrom(
  readings: Readings,
  characters: ArrayLike<string>,
  at: number,
  word: string,
  from: number,
): boolean {
  if (from === word.length) return true;
  const character = characters[at];
  if (character === undefined) return false;
  if (
    word.startsWith(character, from) &&
    readsFrom(readings, characters, at + 1, word, from + character.length)
  ) {
    return true;
  }
  const syllables = readings.get(character);
  return syllables?.some((syllable) => spells(readings, characters, at, word, from, syllable)) ?? false;
}

// A syllable is typed whole, by its first letter, by zh/ch/sh, or, at the end of the word, as far as it is typed yet.
function spells(
  readings: Readings,
  characters: ArrayLike<string>,
  at: number,
  word: string,
  from: number,
  syllable: string,
): boolean {
  const rest = word.length - from;
  if (rest <= syllable.length && syllable.startsWith(word.slice(from))) return true;
  const next = at + 1;
  if (
    word.startsWith(syllable, from) &&
    readsFrom(readings, characters, next, word, from + syllable.length)
  ) {
    return true;
  }
  if (word[from] !== syllable[0]) return false;
  if (readsFrom(readings, characters, next, word, from + 1)) return true;
  const two = syllable[1] === "h" && word[from + 1] === "h";
  return two && readsFrom(readings, characters, next, word, from + 2);
}
