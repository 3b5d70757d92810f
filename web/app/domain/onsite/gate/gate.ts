/** The gate: "ready to open" is closed until every safety check passes (X4); pure, and the same on the server (tests/vectors/gate.json). */
import { decideByLimits } from "../rules";

/** Why a check keeps the gate closed, the worst first. */
export const WHYS = ["conflict", "fail", "open", "photo", "na", "unconfirmed", "old", "repeat"] as const;
export type Why = (typeof WHYS)[number];

/** A safety check as the gate looks at it. `at`: when its shown result was found, ms since 1970; minutes elsewhere. */
export interface SafetyCheck {
  readonly id: string;
  readonly result: "pass" | "fail" | "na" | null;
  readonly contested?: boolean;
  readonly unsent?: boolean;
  readonly at?: number | null;
  readonly validMinutes?: number | null;
  readonly repeatBeforeOpening?: boolean;
  readonly waived?: boolean;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly measured?: number | null;
  readonly photoRequired?: boolean;
  readonly photographed?: boolean;
}

/** Settings, in minutes: how long a result holds where its check says nothing, and how shortly before opening one is that is to be repeated. */
export interface GateRules {
  readonly validMinutes: number;
  readonly repeatWithinMinutes: number;
}

/** A check that keeps the gate closed. */
export interface Closing {
  readonly check: string;
  readonly why: Why;
}

const MINUTE = 60_000;

/** What keeps the gate closed, the worst first, then by id; nothing: it is open. */
export function closedBy(checks: readonly SafetyCheck[], now: number, rules: GateRules): Closing[] {
  return checks
    .flatMap((check): Closing[] => {
      const why = reasonOf(check, now, rules);
      return why ? [{ check: check.id, why }] : [];
    })
    .sort(
      (one, other) => WHYS.indexOf(one.why) - WHYS.indexOf(other.why) || (one.check < other.check ? -1 : 1),
    );
}

/** Why one check keeps the gate closed, or null. A waived one never does, whatever its result is. */
export function reasonOf(check: SafetyCheck, now: number, rules: GateRules): Why | null {
  if (check.waived) return null;
  if (check.contested) return "conflict";
  const result = standing(check);
  if (result === null) return "open";
  if (result !== "pass") return result;
  if (check.photoRequired && !check.photographed) return "photo";
  return check.unsent ? "unconfirmed" : byAge(check, now, rules);
}

/** Never better than its value: limits may have been tightened after a pass, or nothing been measured (X2). */
function standing({ result, low, high, measured }: SafetyCheck): SafetyCheck["result"] {
  if (result !== "pass" || (low == null && high == null)) return result;
  return measured == null ? null : decideByLimits(measured, low, high);
}

function byAge(check: SafetyCheck, now: number, rules: GateRules): Why | null {
  if (check.at == null) return "old";
  const age = now - check.at;
  if (age > (check.validMinutes || rules.validMinutes) * MINUTE) return "old";
  return check.repeatBeforeOpening && age > rules.repeatWithinMinutes * MINUTE ? "repeat" : null;
}
