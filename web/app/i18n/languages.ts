/** The three languages of the product (Q1), as BCP 47 tags: also the value of `lang` on the page. */
export const LANGUAGES = ["zh-Hans", "zh-Hant", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself: a person who reads only one of them must find it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  en: "English",
};
