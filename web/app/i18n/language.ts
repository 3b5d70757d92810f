import { effect, signal } from "@preact/signals";
import { fetchCatalogue } from "./catalogues";
import { LANGUAGES, type Language } from "./languages";

const KEY = "qianchang.language";

/** The language on the screen. Everything that calls `t` or a formatter while rendering follows it. */
export const language = signal<Language>("zh-Hans");

function remembered(): Language {
  try {
    return LANGUAGES.find((known) => known === localStorage.getItem(KEY)) ?? "zh-Hans";
  } catch {
    return "zh-Hans"; // storage switched off: the default serves
  }
}

/**
 * Switch the language and remember it on this device; no network is needed once the app is installed. `false` where the
 * texts are not on this device and can't be fetched now: then nothing has changed.
 */
export async function setLanguage(next: Language): Promise<boolean> {
  try {
    await fetchCatalogue(next);
  } catch {
    return false;
  }
  language.value = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Not remembered, but shown: the person asked for it now.
  }
  return true;
}

/** Take up the remembered language and keep `<html lang>` in step. Await it before the first render; gives how to stop. */
export async function startLanguage(): Promise<() => void> {
  const wanted = remembered();
  try {
    await fetchCatalogue(wanted);
    language.value = wanted;
  } catch {
    // Its texts are not to be had: the default language is better than no start.
  }
  return effect(() => {
    document.documentElement.lang = language.value;
  });
}
