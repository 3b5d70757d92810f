/** What has become of a result that was given just now: a row that still shows it must not claim more, or less. */
import type { RefusedItem } from "#/store/api";
import { type Check, resultUnsent } from "./rules";

/**
 * here: only on this phone. sent: the server has it. conflict: it stands beside another. refused: not accepted, what stood
 * before stands again. replaced: somebody who had seen it gave another.
 */
export type Fate = "here" | "sent" | "conflict" | "refused" | "replaced";

/** The change that gave the result, found right after it was written. */
export function changeOf(check: Check | undefined): string | undefined {
  const standing = check?.conflicts.result;
  return standing ? standing.find((one) => one.unsent)?.head : check?.heads.result?.[0];
}

/** The fate of the result that `change` gave (Q7, F3). */
export function fateOf(check: Check, change: string | undefined, refused: readonly RefusedItem[]): Fate {
  if (check.conflicts.result) return "conflict";
  if (resultUnsent(check)) return "here";
  if (refused.some((item) => item.change.id === change)) return "refused";
  return change !== undefined && check.heads.result?.includes(change) ? "sent" : "replaced";
}

/** It can be taken back with one press: nobody else's result is touched by that. */
export function canTakeBack(fate: Fate): boolean {
  return fate === "here" || fate === "sent";
}
