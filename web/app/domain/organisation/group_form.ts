/** Adding and renaming a group: what is wrong with a name. */
import type { Group } from "./rights";

export type GroupProblem = "required" | "too_long" | "taken" | null;

export const NAME_LIMIT = 50;

/** What keeps the name from being saved; `self` is the group that is renamed. */
export function groupProblem(name: string, groups: readonly Group[], self: string | null): GroupProblem {
  const folded = fold(name);
  if (folded === "") return "required";
  if (name.trim().length > NAME_LIMIT) return "too_long";
  const other = groups.find((group) => group.id !== self && fold(group.fields.name ?? "") === folded);
  return other ? "taken" : null;
}

function fold(name: string): string {
  return name.normalize("NFKC").replaceAll(/\s+/gu, "").toLowerCase();
}
