/** Pure rules of a check; the server has the same for limits, driven by the same vectors (tests/vectors). */
import type { FieldValues, Shown } from "#/store/api";

export type Check = Shown<"check">;
type Fields = FieldValues<"check">;
export type Result = NonNullable<NonNullable<Fields["result"]>>;
export type Category = NonNullable<Fields["category"]>;

/** In the order in which an event lives through them. */
export const CATEGORIES: readonly Category[] = [
  "setup",
  "test",
  "resource",
  "briefing",
  "safety",
  "teardown",
];

type Limit = number | null | undefined;

/** `pass` or `fail` by inclusive limits, null when a check has none (X2). */
export function decideByLimits(measured: number, low: Limit, high: Limit): "pass" | "fail" | null {
  const lower = low ?? Number.NEGATIVE_INFINITY;
  const upper = high ?? Number.POSITIVE_INFINITY;
  if (low == null && high == null) return null;
  return measured >= lower && measured <= upper ? "pass" : "fail";
}

/** A check with a limit wants a measured value; without one it is judged by eye. */
export function wantsValue(fields: Fields): boolean {
  return fields.low != null || fields.high != null;
}

/** What stands for a check: never better than its value, should its limits have been tightened after the result. */
export function standingResult(fields: Fields): Result | null {
  const result = fields.result ?? null;
  if (result !== "pass" || fields.measured == null) return result;
  return decideByLimits(fields.measured, fields.low, fields.high) ?? result;
}

/** A check that passed and asks for a photo is not done before one is there; where it does not apply none is needed. */
export function lacksPhoto(fields: Fields, photographed: boolean): boolean {
  return fields.photo_required === true && !photographed && standingResult(fields) === "pass";
}

/** Milliseconds since a check without a result was due, 0 while it is not late or has no due time. */
export function lateBy(fields: Fields, now: number): number {
  if (fields.result != null || !fields.due) return 0;
  return Math.max(0, now - Date.parse(fields.due));
}

/** What a check is to the person who looks at it, gravest first. `refused`: own work on it was not accepted. */
export const CHECK_STATES = ["conflict", "fail", "refused", "overdue", "todo", "na", "pass"] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** The state of a check at `now`; `refused` holds the ids of records with own changes that were not accepted (C12). */
export function stateOf(check: Check, now: number, refused?: ReadonlySet<string>): CheckState {
  if (check.conflicts.result) return "conflict";
  const result = standingResult(check.fields);
  if (result === "fail") return "fail";
  if (refused?.has(check.id)) return "refused";
  if (result) return result;
  return lateBy(check.fields, now) > 0 ? "overdue" : "todo";
}

/** The result that is shown has not reached the server yet. */
export function resultUnsent(check: Check): boolean {
  return check.unsentFields.has("result");
}

/** The name of the mark that shows a state; unsent results are drawn hollow and dashed. */
export type CheckMark = CheckState | "passUnsent" | "failUnsent";

export function markOf(check: Check, state: CheckState): CheckMark {
  if (!resultUnsent(check)) return state;
  if (state === "pass") return "passUnsent";
  return state === "fail" ? "failUnsent" : state;
}
