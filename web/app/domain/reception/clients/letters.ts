/** What a character may be typed with, by its code: asked a million times at every key, so it stands in plain tables. */
import { letterBit } from "#/search/match";
import type { Readings } from "#/search/pinyin";

const CODES = 65_536;

/** Sets of letters, bit 0 is a. */
export class Letters {
  /** With which it, or one of its readings, begins. */
  readonly initials = new Uint32Array(CODES);
  /** Which stand second in one of its readings. */
  readonly seconds = new Uint32Array(CODES);
  /** Which stand anywhere in it. */
  readonly all = new Uint32Array(CODES);

  constructor(readonly readings: Readings) {
    for (let code = 97; code < 123; code++) this.#add(code, String.fromCharCode(code));
    for (const [character, syllables] of readings)
      for (const syllable of syllables) this.#add(character.charCodeAt(0), syllable);
  }

  #add(code: number, spelt: string): void {
    this.initials[code] = (this.initials[code] ?? 0) | letterBit(spelt);
    this.seconds[code] = (this.seconds[code] ?? 0) | letterBit(spelt.slice(1));
    this.all[code] = (this.all[code] ?? 0) | lettersIn(spelt);
  }
}

/** The letters of a word, as a set. */
export function lettersIn(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= letterBit(word.charAt(at));
  return letters;
}
