import { describe, expect, it } from "vitest";
import limits from "../../../../tests/vectors/limits.json";
import { decideByLimits, lateBy, markOf, stateOf, wantsValue } from "./rules";
import { check, conflictingCheck, minutesFromNoon, NOON, unsentCheck } from "./testing/check";

describe("limits decide by themselves", () => {
  for (const { says, measured, low, high, decides } of limits.cases) {
    it(`${says} [X2 X4]`, () => {
      expect(decideByLimits(measured, low, high)).toBe(decides);
    });
  }

  it("a lower limit of zero asks for a value [X2]", () => {
    expect(wantsValue({ low: 0 })).toBe(true);
    expect(wantsValue({ low: null })).toBe(false);
  });
});

describe("the state of a check", () => {
  it("is to do until its due time, and overdue a moment after it [X1]", () => {
    const due = minutesFromNoon(0);
    expect(stateOf(check({ due }), NOON)).toBe("todo");
    expect(stateOf(check({ due }), NOON + 1)).toBe("overdue");
    expect(lateBy(check({ due }).fields, NOON + 48 * 60_000)).toBe(48 * 60_000);
  });

  it("is never overdue without a due time, nor once somebody gave a result [X1]", () => {
    expect(stateOf(check({ due: null }), NOON)).toBe("todo");
    expect(stateOf(check({ due: minutesFromNoon(-90), result: "na" }), NOON)).toBe("na");
    expect(lateBy({ due: minutesFromNoon(-90), result: "fail" }, NOON)).toBe(0);
  });

  it("is conflict while two results stand, whichever of them is shown [X4 F10]", () => {
    expect(stateOf(conflictingCheck(), NOON)).toBe("conflict");
  });

  it("is failed when the limits were tightened after a pass, so that nothing looks better than it is [X4]", () => {
    expect(stateOf(check({ result: "pass", measured: 4.6, high: 5 }), NOON)).toBe("pass");
    expect(stateOf(check({ result: "pass", measured: 4.6, high: 4 }), NOON)).toBe("fail");
  });

  it("stays failed when limits are loosened: only a person passes a check [X4]", () => {
    expect(stateOf(check({ result: "fail", measured: 4.6, high: 5 }), NOON)).toBe("fail");
  });

  it("says that own work was not accepted, but never hides a failure behind it [Q7]", () => {
    const refused = new Set([check().id]);
    expect(stateOf(check({ result: "pass" }), NOON, refused)).toBe("refused");
    expect(stateOf(check({ result: "fail" }), NOON, refused)).toBe("fail");
  });

  it("is drawn hollow while the result is only on this phone [Q7]", () => {
    const pass = unsentCheck({ result: "pass" });
    const fail = unsentCheck({ result: "fail" });
    expect(markOf(pass, stateOf(pass, NOON))).toBe("passUnsent");
    expect(markOf(fail, stateOf(fail, NOON))).toBe("failUnsent");
    expect(markOf(check({ result: "pass" }), "pass")).toBe("pass");
  });

  it("keeps the solid mark when only another field is unsent: the result is at the server [Q7]", () => {
    const edited = check(
      { result: "pass" },
      { unsent: true, unsentFields: new Set(["requirement"] as const) },
    );
    expect(markOf(edited, "pass")).toBe("pass");
  });
});
