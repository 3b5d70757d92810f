import type { Language } from "./languages";
import type { Message } from "./message";
import { zhHans } from "./zh-Hans";

/** What each language must provide: every text of the zh-Hans catalogue. */
export type Whole = { readonly [Key in keyof typeof zhHans]: Message };

const here: Partial<Record<Language, Whole>> = { "zh-Hans": zhHans };

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

/** The texts of a language that was fetched before; those in zh-Hans as long as it was not. */
export function catalogueOf(language: Language): Whole {
  return here[language] ?? zhHans;
}
