import type { Language } from "./languages";
import type { Message } from "./message";
import type { zhHans } from "./zh-Hans";
import { first } from "./zh-Hans/first";

/** What each language must provide: every text of the zh-Hans catalogue. */
export type Whole = { readonly [Key in keyof typeof zhHans]: Message };

// Until `fetchTexts` has come back only the first load's texts are there, and only what is in the first load asks for any:
// a test walks through its files.
const here: { "zh-Hans": Whole } & Partial<Record<Language, Whole>> = { "zh-Hans": first as Whole };
let whole = false;

// Chunks of their own: a phone loads one language at its start. The service worker keeps all three, so that switching needs
// no network.
const fetchers: Partial<Record<Language, () => Promise<Whole>>> = {
  "zh-Hant": () => import("./zh-Hant").then((chunk) => chunk.zhHant),
  en: () => import("./en").then((chunk) => chunk.en),
};

/** Bring a language's texts into memory. Rejects when they can neither be read from this device nor be fetched. */
export async function fetchCatalogue(language: Language): Promise<void> {
  const fetcher = fetchers[language];
  if (!here[language] && fetcher) here[language] = await fetcher();
}

/** Whether the texts of screens in chunks of their own are here. */
export function textsHere(): boolean {
  return whole;
}

/** Bring the texts of screens in chunks of their own into memory. Rejects when their chunk can't be had. */
export async function fetchTexts(): Promise<void> {
  if (whole) return;
  const { later } = await import("./zh-Hans/later");
  here["zh-Hans"] = { ...first, ...later };
  whole = true;
}

/** The texts of a language that was fetched before; those in zh-Hans as long as it was not. */
export function catalogueOf(language: Language): Whole {
  return here[language] ?? here["zh-Hans"];
}
