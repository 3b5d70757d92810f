import { ui as uiEn } from "./en/ui";
import type { Language } from "./language";
import type { Message } from "./message";
import { ui as uiHans } from "./zh-Hans/ui";
import { ui as uiHant } from "./zh-Hant/ui";

/** All texts in Simplified Chinese: the catalogue that types the others. A new area is one line in each of the three. */
export const zhHans = { ...uiHans };

type Whole = { readonly [Key in keyof typeof zhHans]: Message };

const zhHant: Whole = { ...uiHant };
const en: Whole = { ...uiEn };

export const catalogues: Readonly<Record<Language, Whole>> = { "zh-Hans": zhHans, "zh-Hant": zhHant, en };
