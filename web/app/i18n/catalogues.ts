import { board as boardEn } from "./en/board";
import { onsite as onsiteEn } from "./en/onsite";
import { organisation as organisationEn } from "./en/organisation";
import { planning as planningEn } from "./en/planning";
import { shell as shellEn } from "./en/shell";
import { ui as uiEn } from "./en/ui";
import type { Language } from "./language";
import type { Message } from "./message";
import { board as boardHans } from "./zh-Hans/board";
import { onsite as onsiteHans } from "./zh-Hans/onsite";
import { organisation as organisationHans } from "./zh-Hans/organisation";
import { planning as planningHans } from "./zh-Hans/planning";
import { shell as shellHans } from "./zh-Hans/shell";
import { ui as uiHans } from "./zh-Hans/ui";
import { board as boardHant } from "./zh-Hant/board";
import { onsite as onsiteHant } from "./zh-Hant/onsite";
import { organisation as organisationHant } from "./zh-Hant/organisation";
import { planning as planningHant } from "./zh-Hant/planning";
import { shell as shellHant } from "./zh-Hant/shell";
import { ui as uiHant } from "./zh-Hant/ui";

/** All texts in Simplified Chinese: the catalogue that types the others. A new area is one line in each of the three. */
export const zhHans = {
  ...uiHans,
  ...shellHans,
  ...onsiteHans,
  ...planningHans,
  ...boardHans,
  ...organisationHans,
};

type Whole = { readonly [Key in keyof typeof zhHans]: Message };

const zhHant: Whole = {
  ...uiHant,
  ...shellHant,
  ...onsiteHant,
  ...planningHant,
  ...boardHant,
  ...organisationHant,
};
const en: Whole = { ...uiEn, ...shellEn, ...onsiteEn, ...planningEn, ...boardEn, ...organisationEn };

export const catalogues: Readonly<Record<Language, Whole>> = { "zh-Hans": zhHans, "zh-Hant": zhHant, en };
