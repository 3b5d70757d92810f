/** What to say when something could not be saved on this device; what was typed stays on the screen. */
import { t } from "#/i18n";
import { DeletedError, StorageFullError } from "#/store/errors";

/** Saves, and gives back the words for what went wrong; empty when it is on disk. */
export async function saving(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "";
  } catch (problem) {
    if (problem instanceof StorageFullError) return t("people.full");
    if (problem instanceof DeletedError) return t("people.gone");
    return t("people.broken");
  }
}
