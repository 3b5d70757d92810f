/** Keys of a screen whose list has its own. */
import { t } from "#/i18n";
import { back } from "#/router";
import type { KeyBinding } from "#/ui";

export function pageKeys(): readonly KeyBinding[] {
  return [{ keys: ["Escape"], shown: ["Esc"], word: t("formality.key.back"), foot: true, run: () => back() }];
}
