/** What somebody left half typed on a check, so that its row can say so before the check is opened (F27). */
import type { Store } from "#/store/api";

/** remark: words about the check. edit: what it asks for. */
export type DraftKind = "remark" | "edit";

/** Where the draft of a remark is kept. */
export function remarkKey(check: string): string {
  return `remark:${check}`;
}

/** Where the draft of the form that corrects a check is kept. */
export function editKey(check: string): string {
  return `check:${check}`;
}

/** The draft that waits on a check; the remark first, it is what a round leaves behind. A signal is read. */
export function draftOn(store: Store, check: string): DraftKind | null {
  const waiting = store.drafts.waiting.value;
  if (waiting.size === 0) return null;
  if (waiting.has(remarkKey(check))) return "remark";
  return waiting.has(editKey(check)) ? "edit" : null;
}
