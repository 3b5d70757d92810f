import { onsite as onsiteEn } from "./en/onsite";
import { planning as planningEn } from "./en/planning";
import { ui as uiEn } from "./en/ui";
import type { Language } from "./language";
import type { Message } from "./message";
import { onsite as onsiteHans } from "./zh-Hans/onsite";
import { planning as planningHans } from "./zh-Hans/planning";
import { ui as uiHans } from "./zh-Hans/ui";
import { onsite as onsiteHant } from "./zh-Hant/onsite";
import { planning as planningHant } from "./zh-Hant/planning";
import { ui as uiHant } from "./zh-Hant/ui";

/** All texts in Simplified Chinese: the catalogue that types the others. A new area is one line in each of the three. */
export const zhHans = { ...uiHans, ...onsiteHans, ...planningHans };

type Whole = { readonly [Key in keyof typeof zhHans]: Message };

const zhHant: Whole = { ...uiHant, ...onsiteHant, ...planningHant };
const en: Whole = { ...uiEn, ...onsiteEn, ...planningEn };

export const catalogues: Readonly<Record<Language, Whole>> = { "zh-Hans": zhHans, "zh-Hant": zhHant, en };
