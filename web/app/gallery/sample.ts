import { language } from "#/i18n";

/** A sample text in the language on the screen. Samples are no texts of the product, so they stay out of its catalogues. */
export function say(hans: string, hant: string, en: string): string {
  if (language.value === "en") return en;
  return language.value === "zh-Hant" ? hant : hans;
}

/** All samples are seen at 13:18 on the day of the gala, in the department's zone. */
export const NOW = new Date("2026-12-18T05:18:00Z");
/** The last word that the phone had, thirteen minutes before. */
export const HEARD = new Date("2026-12-18T05:05:42Z");
