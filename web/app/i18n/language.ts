import { effect, signal } from "@preact/signals";

/** The three languages of the product (Q1), as BCP 47 tags: also the value of `lang` on the page. */
export const LANGUAGES = ["zh-Hans", "zh-Hant", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself: a person who reads only one of them must find it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  en: "English",
};

const KEY = "qianchang.language";

/** The language on the screen. Everything that calls `t` or a formatter while rendering follows it; no network is needed. */
export const language = signal<Language>("zh-Hans");

function remembered(): Language | undefined {
  try {
    return LANGUAGES.find((known) => known === localStorage.getItem(KEY));
  } catch {
    return undefined; // storage switched off: the default serves
  }
}

/** Switch the language now and remember it on this device. */
export function setLanguage(next: Language): void {
  language.value = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Not remembered, but shown: the person asked for it now.
  }
}

/** Take up the remembered language and keep `<html lang>` in step. Call once before the first render; returns how to stop. */
export function startLanguage(): () => void {
  language.value = remembered() ?? "zh-Hans";
  return effect(() => {
    document.documentElement.lang = language.value;
  });
}
