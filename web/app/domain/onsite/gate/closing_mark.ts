/** The mark of a check that keeps the gate closed: a pass that no longer holds is not drawn as one. */
import type { MarkName } from "#/ui";
import { type Check, type CheckState, markOf } from "../rules";
import type { Why } from "./gate";

export function closingMark(check: Check, state: CheckState, why: Why | undefined): MarkName {
  if (why === "old" || why === "repeat") return "old";
  if (why === "photo" || (why === "open" && state !== "overdue")) return "todo";
  return markOf(check, state);
}
