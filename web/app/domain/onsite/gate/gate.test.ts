import { describe, expect, it } from "vitest";
import vectors from "../../../../../tests/vectors/gate.json";
import { type Closing, closedBy, type SafetyCheck } from "./gate";

interface Told {
  readonly id: string;
  readonly result: string | null;
  readonly contested?: boolean;
  readonly unsent?: boolean;
  readonly at?: string;
  readonly valid_minutes?: number;
  readonly repeat_before_opening?: boolean;
  readonly waived?: boolean;
  readonly low?: number;
  readonly high?: number;
  readonly measured?: number;
  readonly photo_required?: boolean;
  readonly photographed?: boolean;
}

const NOW = Date.parse(vectors.now);
const RULES = {
  validMinutes: vectors.rules.valid_minutes,
  repeatWithinMinutes: vectors.rules.repeat_within_minutes,
};

function safetyCheck(told: Told): SafetyCheck {
  const { at, valid_minutes, repeat_before_opening, photo_required, result, ...same } = told;
  return {
    ...same,
    result: result as SafetyCheck["result"],
    at: at === undefined ? null : Date.parse(at),
    validMinutes: valid_minutes ?? null,
    repeatBeforeOpening: repeat_before_opening ?? false,
    photoRequired: photo_required ?? false,
  };
}

const pairs = (closing: readonly Closing[]) => closing.map(({ check, why }) => [check, why]);

describe("what keeps the gate closed", () => {
  for (const { says, checks, closed_by } of vectors.cases) {
    it(`${says} [X4]`, () => {
      expect(pairs(closedBy((checks as Told[]).map(safetyCheck), NOW, RULES))).toEqual(closed_by);
    });
  }
});

/** The same numbers each time: a failing seed can be looked at again. */
function chances(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function someCheck(id: string, chance: (below: number) => number): SafetyCheck {
  const some = <T>(...values: readonly T[]): T => values[chance(values.length)] as T;
  return {
    id,
    result: some("pass", "pass", "pass", "fail", "na", null),
    contested: chance(6) === 0,
    unsent: chance(4) === 0,
    at: some(null, NOW, NOW - 30 * 60_000, NOW - 2 * 3_600_000, NOW - 24 * 3_600_000),
    validMinutes: some(null, null, 15, 3_000),
    repeatBeforeOpening: chance(3) === 0,
    waived: chance(8) === 0,
    low: some(null, null, 0),
    high: some(null, null, 4),
    measured: some(null, 3, 4.6),
    photoRequired: chance(4) === 0,
    photographed: chance(2) === 0,
  };
}

describe("of any results in any mixture", () => {
  it("none that failed, is in conflict, is unsent or has no value or no photo opens it, unless it is waived [X4]", () => {
    for (let seed = 0; seed < 2_000; seed += 1) {
      const chance = chances(seed);
      const checks = Array.from({ length: 1 + chance(5) }, (_, index) => someCheck(`${index}`, chance));
      const closing = closedBy(checks, NOW, RULES);
      const bad = checks.filter(
        (one) =>
          !one.waived &&
          (one.result !== "pass" ||
            one.contested ||
            one.unsent ||
            one.at == null ||
            (one.photoRequired && !one.photographed) ||
            ((one.low != null || one.high != null) && one.measured == null)),
      );
      const named = closing.map(({ check }) => check);
      for (const { id } of bad) expect(named, `seed ${seed}`).toContain(id);
      for (const { id } of checks.filter(({ waived }) => waived)) expect(named).not.toContain(id);
    }
  });

  it("the order in which they come changes nothing [X4 S9]", () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const chance = chances(seed);
      const checks = Array.from({ length: 6 }, (_, index) => someCheck(`${index}`, chance));
      expect(closedBy([...checks].reverse(), NOW, RULES)).toEqual(closedBy(checks, NOW, RULES));
    }
  });
});
