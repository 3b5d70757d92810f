/** How safe a file is, in the words that screens have for it. */
import type { FileRow } from "./base";

/** here: only on this phone. sent: all bytes went out, not yet confirmed. away: still on its author's phone. */
export type FileState = "here" | "sending" | "sent" | "refused" | "trouble" | "safe" | "away";

interface Standing {
  readonly fields: { readonly stored?: string | null };
}

export function stateOf(
  record: Standing,
  file: FileRow | undefined,
  sent: number | null,
  refused: boolean,
): FileState {
  if (record.fields.stored || (file && !file.waiting)) return "safe";
  if (!file) return "away";
  if (refused) return "refused";
  if (file.trouble) return "trouble";
  if (file.sent) return "sent";
  return sent === null ? "here" : "sending";
}
