/** What is written when somebody gives a result, takes it back or settles a conflict. */
import type { FieldName, FieldValues, ShownHead, Stamp } from "#/store/api";
import { type Check, decideByLimits, type Result, wantsValue } from "./rules";

export type ResultPatch = Pick<FieldValues<"check">, "result" | "measured" | "remark">;

/** What a person says about a check. */
export interface Given {
  readonly result: Result;
  readonly measured?: number | undefined;
  readonly remark?: string | undefined;
}

/**
 * The patch of a result. Value and remark go along, or are taken away, so that a value never stands beside a result
 * that somebody else gave (a change that leaves them out would keep the earlier ones).
 */
export function resultPatch(check: Check, given: Given): ResultPatch {
  return {
    result: given.result,
    ...along(check, "measured", given.measured ?? null),
    ...along(check, "remark", given.remark || null),
  };
}

/** The patch that takes a result back: what stood on the screen before it. */
export function undoPatch(before: Check, after: Check): ResultPatch {
  return {
    result: before.fields.result ?? null,
    ...along(after, "measured", before.fields.measured ?? null),
    ...along(after, "remark", before.fields.remark ?? null),
  };
}

function along<F extends "measured" | "remark">(
  check: Check,
  field: F,
  value: FieldValues<"check">[F],
): object {
  const written = value !== null || check.fields[field] != null;
  return written ? { [field]: value } : {};
}

/** The result that a value means, when the check has limits: it can't be pressed away (X2). */
export function decidedBy(check: Check, measured: number): "pass" | "fail" | null {
  return decideByLimits(measured, check.fields.low, check.fields.high);
}

/** Which results may be given: with a value only the one it means; without it no pass for a check that wants one. */
export function allowedResults(check: Check, measured: number | null): readonly Result[] {
  if (!wantsValue(check.fields)) return ["pass", "fail", "na"];
  const decided = measured === null ? null : decidedBy(check, measured);
  return decided === null ? ["fail", "na"] : [decided];
}

/** One of the results that stand beside each other, with what its author wrote along with it. */
export interface Side {
  readonly head: string;
  readonly result: Result | null;
  readonly by: string;
  readonly at: string;
  readonly unsent: boolean;
  readonly measured: number | null;
  readonly remark: string | null;
}

const WORSE: Readonly<Record<Result | "none", number>> = { fail: 0, none: 1, na: 2, pass: 3 };

/** The results in conflict, worse first, then the later; empty when there is no conflict. */
export function sidesOf(check: Check): Side[] {
  const sides = (check.conflicts.result ?? []).map((head) => side(check, head));
  return sides.sort((left, right) => worse(left) - worse(right) || (left.at < right.at ? 1 : -1));
}

function worse(one: Side): number {
  return WORSE[one.result ?? "none"];
}

function side(check: Check, head: ShownHead<Result | null>): Side {
  return {
    head: head.head,
    result: head.value,
    by: head.by,
    at: head.at,
    unsent: head.unsent,
    measured: companion(check, "measured", head) ?? null,
    remark: companion(check, "remark", head) ?? null,
  };
}

/** The value that the same change wrote, or else the same person; nobody else's. */
function companion<F extends "measured" | "remark">(check: Check, field: F, result: ShownHead) {
  const standing = check.conflicts[field];
  if (standing) {
    const own =
      standing.find((one) => one.head === result.head) ?? standing.find((one) => one.by === result.by);
    return own?.value as FieldValues<"check">[F] | undefined;
  }
  return check.heads[field]?.includes(result.head) ? check.fields[field] : undefined;
}

/** Who gave the shown result, and when; undefined while there is none. */
export function givenBy(check: Check): Stamp | undefined {
  return check.fields.result == null ? undefined : check.stamps.result;
}

/** Fields other than the result on which people disagree. */
export function otherConflicts(check: Check): FieldName<"check">[] {
  const fields = Object.keys(check.conflicts) as FieldName<"check">[];
  return fields.filter((field) => field !== "result" && field !== "measured" && field !== "deleted");
}
