import type { ComponentChildren } from "preact";
import { catalogueOf } from "./catalogues";
import { language } from "./language";
import { chooseForm, type ParametersOf, splitText } from "./message";
import type { zhHans } from "./zh-Hans";

/** Every text of the product, by the key it has in the zh-Hans catalogue. */
export type Key = keyof typeof zhHans;

type Names<K extends Key> = ParametersOf<(typeof zhHans)[K]>;
type Plain = string | number;
/** What must be given with a key: nothing, or each parameter that its zh-Hans text names. */
type Given<K extends Key, Value> = [Names<K>] extends [never]
  ? []
  : [parameters: Readonly<Record<Names<K>, Value>>];

/** The text of a key in the language on the screen. Reads the language signal: a part that calls it follows a switch. */
export function t<K extends Key>(key: K, ...given: Given<K, Plain>): string {
  const parameters: Readonly<Record<string, Plain>> = given[0] ?? {};
  const text = chooseForm(catalogueOf(language.value)[key], parameters);
  if (!text.includes("{")) return text;
  return splitText(text, (name) => (name in parameters ? String(parameters[name]) : undefined)).join("");
}

/** Like `t`, for a sentence that carries elements: `rich("refused.seen", { name: <b>雷振宇</b> })`. */
export function rich<K extends Key>(key: K, ...given: Given<K, ComponentChildren>): ComponentChildren {
  const parameters: Readonly<Record<string, ComponentChildren>> = given[0] ?? {};
  return splitText(chooseForm(catalogueOf(language.value)[key], parameters), (name) => parameters[name]);
}
