import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { later } from "./zh-Hans/later";

const APP = fileURLToPath(new URL("..", import.meta.url));
const CATALOGUES = join(APP, "i18n");
// What is loaded before anything is shown: imports that are more than types.
const STATIC = /^(?:import|export)\s+(?!type\b)(?:[^;]*?\sfrom\s+)?"([^"]+)";/gm;
// And parts that a screen of the first load fetches for itself, as `OfCheckLater` does: nobody waits for texts there, unless
// they are fetched with it, as `WatchLater` does.
const PART = /\bimport\("(\.[^"]+)"\)/g;

function fileOf(from: string, name: string): string | undefined {
  if (!name.startsWith("#/") && !name.startsWith(".")) return undefined;
  const base = name.startsWith("#/") ? join(APP, name.slice(2)) : join(dirname(from), name);
  return [".ts", ".tsx", "/index.ts"].map((end) => base + end).find(existsSync);
}

function firstLoad(): string[] {
  const seen = new Set<string>();
  const waiting = [join(APP, "main.tsx")];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file) || file.startsWith(CATALOGUES)) continue;
    seen.add(file);
    const source = readFileSync(file, "utf8");
    const names = [...source.matchAll(STATIC)];
    if (!file.endsWith("routes.ts") && !/\bfetchTexts\(/.test(source)) names.push(...source.matchAll(PART));
    for (const [, name = ""] of names) {
      const found = fileOf(file, name);
      if (found) waiting.push(found);
    }
  }
  return [...seen];
}

it("what is on the first screens says nothing that comes only with later ones [F14]", () => {
  const files = firstLoad();
  expect(files.length).toBeGreaterThan(100);
  const keys = Object.keys(later);
  const faults = files.flatMap((file) => {
    const source = readFileSync(file, "utf8");
    const named = new Set([...source.matchAll(/"(\w+\.[\w.]+)"/g)].map(([, key]) => key));
    const begun = [...source.matchAll(/`(\w+\.[\w.]*)\$\{/g)].map(([, start = ""]) => start);
    return keys
      .filter((key) => named.has(key) || begun.some((start) => key.startsWith(start)))
      .map((key) => `${file.slice(APP.length)}: ${key}`);
  });
  expect(faults).toEqual([]);
});
