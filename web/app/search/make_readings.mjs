/**
 * Writes readings.ts: how the Han characters of GB 2312 and the first level of Big5 are read, without tones.
 * Run by hand (`node web/app/search/make_readings.mjs`) when the dictionary is renewed. The dictionary itself is 146 KB
 * compressed with its library; a search needs only this table, 23 KB.
 */
import { writeFileSync } from "node:fs";
import { pinyin } from "pinyin-pro";

// More than three readings of one character are names and archaisms: they would only find what nobody meant.
const READINGS_AT_MOST = 3;

function* characters(encoding, leads, trails) {
  const decoder = new TextDecoder(encoding);
  for (const lead of leads) {
    for (const trail of trails) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (/^\p{Script=Han}$/u.test(character)) yield character;
    }
  }
}

function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const wanted = new Set([
  ...characters("gb18030", range(0xb0, 0xf7), range(0xa1, 0xfe)),
  ...characters("big5", range(0xa4, 0xc6), [...range(0x40, 0x7e), ...range(0xa1, 0xfe)]),
]);

const bySyllable = new Map();
for (const character of [...wanted].sort()) {
  const options = { multiple: true, type: "array", toneType: "none", v: true };
  const readings = new Set(pinyin(character, options).filter((reading) => /^[a-z]+$/.test(reading)));
  for (const reading of [...readings].slice(0, READINGS_AT_MOST)) {
    bySyllable.set(reading, (bySyllable.get(reading) ?? "") + character);
  }
}

const table = [...bySyllable]
  .sort()
  .map(([syllable, found]) => syllable + found)
  .join("|");
const text = `/** Written by make_readings.mjs: syllable by syllable, the characters that are read so. */
export const TABLE =
  "${table}";
`;
writeFileSync(new URL("./readings.ts", import.meta.url), text);
