/** The department's settings as this phone knows them. */
import { SETTINGS } from "#/generated/settings";
import type { Store } from "#/store/api";

/** What holds now: the department's value, or the default. Reads a signal. */
export function settingOf(store: Store, name: keyof typeof SETTINGS): number {
  const set = store.list("setting", "staff").value.find(({ fields }) => fields.name === name);
  return set?.fields.value ?? SETTINGS[name].default;
}
