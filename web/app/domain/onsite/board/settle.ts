/** Settling a conflict at a desk takes the same key twice: nobody ends a disagreement about safety by a slip. */
import type { ResultPatch } from "../results";
import { allowedResults, resultPatch } from "../results";
import type { Check, Result } from "../rules";

/** A result pressed once. It counts only as long as the same results stand on the screen (S5, C3). */
export interface Armed {
  readonly result: Result;
  readonly seen: string;
}

/** What stands in conflict, as one word: changes when somebody adds a result or settles it. */
export function seenOf(check: Check): string {
  return [...(check.heads.result ?? [])].sort().join();
}

export type Press =
  | { readonly kind: "arm"; readonly armed: Armed }
  | { readonly kind: "write"; readonly patch: ResultPatch }
  | { readonly kind: "barred" };

/** What a press of a result means now. `measured` and `remark` are what was typed beside it. */
export function press(
  check: Check,
  armed: Armed | null,
  result: Result,
  typed: { measured: number | null; remark: string },
): Press {
  if (!mayBe(check, result, typed.measured)) return { kind: "barred" };
  const seen = seenOf(check);
  if (armed?.result !== result || armed.seen !== seen) return { kind: "arm", armed: { result, seen } };
  return {
    kind: "write",
    patch: resultPatch(check, { result, measured: typed.measured ?? undefined, remark: typed.remark.trim() }),
  };
}

/** A result may be pressed: a value decides by itself, and what wants a value can't pass without one (X2). */
export function mayBe(check: Check, result: Result, measured: number | null): boolean {
  return allowedResults(check, measured).includes(result);
}

/** The results that can't be pressed now. */
export function barred(check: Check, measured: number | null): Result[] {
  const all: readonly Result[] = ["pass", "fail", "na"];
  return all.filter((result) => !mayBe(check, result, measured));
}
