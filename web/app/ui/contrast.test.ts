import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { THEMES, type Theme } from "./theme";

const css = readFileSync(fileURLToPath(new URL("./tokens.css", import.meta.url)), "utf8");

/** The colours of a theme, as `tokens.css` has them. */
function colours(theme: Theme): Record<string, string> {
  const selector = theme === "light" ? ":root {" : `:root[data-theme="${theme}"] {`;
  const block = css.slice(css.indexOf(selector));
  const found = block.slice(0, block.indexOf("}")).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g);
  return Object.fromEntries([...found].map((match) => [match[1] ?? "", match[2] ?? ""]));
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** WCAG 2 contrast ratio, 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const GROUNDS = ["bg", "sunk"];
const TEXTS = ["ink", "ink2", "ink3", "azur", "ok", "bad", "warn"];
/** Text on the ground that belongs to it. */
const OWN: readonly (readonly [string, string])[] = [
  ["azur", "azur-soft"],
  ["ok", "ok-soft"],
  ["bad", "bad-soft"],
  ["warn", "warn-soft"],
  ["ink", "azur-soft"],
  ["ink2", "azur-soft"],
  ["on-act", "act"],
  ["on-fill", "ok-fill"],
  ["on-fill", "bad-fill"],
  // The signs inside the marks.
  ["bg", "ok"],
  ["bg", "bad"],
  // A pressed primary button.
  ["bg", "ink2"],
];
/** Lines and shapes that carry meaning: 3 to 1 (WCAG 1.4.11). */
const SHAPES = ["edge", "rule", "ink3", "act-edge", "ok-edge", "bad-edge", "azur", "ok", "bad", "warn"];

describe.each(THEMES)("colours of the %s theme", (theme) => {
  const colour = colours(theme);
  const between = (one: string, other: string) => contrast(colour[one] ?? "", colour[other] ?? "");
  const least = theme === "sunlight" ? 7 : 4.5;

  it("are all there", () => {
    const names = new Set([...TEXTS, ...GROUNDS, ...SHAPES, ...OWN.flat(), "line"]);
    expect([...names].filter((name) => !colour[name])).toEqual([]);
  });

  it(`let every text be read on every ground: at least ${least} to 1 [Q2 Q3]`, () => {
    const pairs = [...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)), ...OWN];
    const weak = pairs.map(([text, ground]) => ({ text, ground, ratio: between(text, ground) }));
    expect(weak.filter(({ ratio }) => ratio < least)).toEqual([]);
  });

  it("let every shape that carries meaning be told from the ground: at least 3 to 1 [Q3]", () => {
    const pairs = SHAPES.flatMap((shape) =>
      GROUNDS.map((ground) => ({ shape, ground, ratio: between(shape, ground) })),
    );
    expect(pairs.filter(({ ratio }) => ratio < 3)).toEqual([]);
  });
});

it("the dark theme gives off little light: grounds and big fills stay below a tenth of white [Q2]", () => {
  const colour = colours("dark");
  const big = ["bg", "sunk", "act", "ok-fill", "bad-fill", "ok-soft", "bad-soft", "azur-soft", "warn-soft"];
  expect(big.filter((name) => luminance(colour[name] ?? "#ffffff") > 0.1)).toEqual([]);
});

it("sunlight has no tints but the one that marks what is late, and no grey lines [Q2]", () => {
  const colour = colours("sunlight");
  expect(["sunk", "azur-soft", "ok-soft", "bad-soft"].map((name) => colour[name])).toEqual(
    Array(4).fill("#ffffff"),
  );
  expect([colour.line, colour.edge]).toEqual(["#000000", "#000000"]);
});
