/** How many incidents wait for somebody, for the title of the page while the board is open. */
import { signal } from "@preact/signals";
import { t } from "#/i18n";

/** Set by the board; 0 while it is not shown. */
export const waiting = signal(0);

/** "(2) 突发事件": seen in a tab that is not looked at. */
export function boardTitle(): string {
  return waiting.value > 0 ? `(${waiting.value}) ${t("incident.listTitle")}` : t("incident.listTitle");
}
