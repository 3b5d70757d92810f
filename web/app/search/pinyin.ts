/** How Han characters are read; fetched when somebody searches for the first time, and kept offline like the app. */
import { type ReadonlySignal, signal } from "@preact/signals";

/** Character → its syllables without tones (ü as v), usual one first. */
export type Readings = ReadonlyMap<string, readonly string[]>;

const loaded = signal<Readings>(new Map());
let coming: Promise<void> | undefined;

/** Empty until `loadReadings`; a search then finds by the characters themselves, and by pinyin a moment later. */
export const readings: ReadonlySignal<Readings> = loaded;

/** Bring the table into memory; safe to call often. Should it not be had, a later call tries again. */
export function loadReadings(): Promise<void> {
  coming ??= import("./readings").then(
    ({ TABLE }) => {
      loaded.value = parseTable(TABLE);
    },
    () => {
      coming = undefined; // An app that was never loaded whole and has no network: search by characters goes on.
    },
  );
  return coming;
}

/** The table's text as a map. */
export function parseTable(table: string): Readings {
  const found = new Map<string, string[]>();
  for (const entry of table.split("|")) {
    const syllable = /^[a-z]+/.exec(entry)?.[0] ?? "";
    for (const character of entry.slice(syllable.length)) {
      const known = found.get(character);
      if (known) known.push(syllable);
      else found.set(character, [syllable]);
    }
  }
  return found;
}
