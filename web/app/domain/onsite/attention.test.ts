import { describe, expect, it } from "vitest";
import { byAttention, countFilters, judge, keeps, nextOf, progressOf } from "./attention";
import { check, conflictingCheck, MA, minutesFromNoon, NOON, QIN, unsentCheck } from "./testing/check";

const view = { now: NOON, me: MA, refused: new Set(["refused"]), photographed: new Set<string>() };

const cast = {
  passed: check({ result: "pass", code: "QD100" }, { id: "passed" }),
  passedHere: unsentCheck({ result: "pass", code: "QD104" }, { id: "passedHere" }),
  notApplicable: check({ result: "na", code: "QD110" }, { id: "notApplicable" }),
  mineLater: check({ responsible: MA, due: minutesFromNoon(120) }, { id: "mineLater" }),
  mineSoon: check({ responsible: MA, due: minutesFromNoon(60) }, { id: "mineSoon" }),
  othersSooner: check({ responsible: QIN, due: minutesFromNoon(10) }, { id: "othersSooner" }),
  someDay: check({ responsible: MA, due: null }, { id: "someDay" }),
  overdueOthers: check({ responsible: QIN, due: minutesFromNoon(-60) }, { id: "overdueOthers" }),
  overdueMine: check({ responsible: MA, due: minutesFromNoon(-10) }, { id: "overdueMine" }),
  failed: check({ result: "fail" }, { id: "failed" }),
  refused: check({ result: "pass" }, { id: "refused" }),
  conflict: { ...conflictingCheck(), id: "conflict" },
};
const judged = Object.values(cast).map((one) => judge(one, view));

describe("a photo that a check asks for", () => {
  const wanted = check({ result: "pass", photo_required: true }, { id: "wanted" });

  it("keeps a check that passed open in lists and progress until there is one [X4 X11]", () => {
    const without = judge(wanted, view);
    expect([keeps("todo", without), keeps("done", without)]).toEqual([true, false]);
    expect(progressOf([without])).toMatchObject({ total: 1, done: 0, photo: 1, unsent: 0 });
    const withOne = judge(wanted, { ...view, photographed: new Set(["wanted"]) });
    expect([keeps("todo", withOne), keeps("done", withOne)]).toEqual([false, true]);
    expect(progressOf([withOne])).toMatchObject({ done: 1, photo: 0 });
  });

  it("is not wanted where the check does not apply, failed, or was not looked at yet [X4 X11]", () => {
    for (const result of ["na", "fail", null] as const)
      expect(judge(check({ result, photo_required: true }), view).lacksPhoto).toBe(false);
  });
});

describe("what needs someone first", () => {
  it("conflict, failed, not accepted, overdue, mine, then by due time; what is done stands last [X1 X4]", () => {
    const order = [...judged].sort(byAttention).map((one) => one.check.id);
    expect(order).toEqual([
      "conflict",
      "failed",
      "refused",
      "overdueMine",
      "overdueOthers",
      "mineSoon",
      "mineLater",
      "someDay",
      "othersSooner",
      "passedHere",
      "passed",
      "notApplicable",
    ]);
  });

  it("is the same whatever the order in which the checks came [X1]", () => {
    const forth = [...judged].sort(byAttention);
    const back = [...judged].reverse().sort(byAttention);
    expect(back).toEqual(forth);
  });

  it("what is next leaves out everything that has a result [X1]", () => {
    const next = nextOf(judged).map((one) => one.check.id);
    expect(next).toEqual([
      "overdueMine",
      "overdueOthers",
      "mineSoon",
      "mineLater",
      "someDay",
      "othersSooner",
    ]);
  });
});

describe("filters and progress", () => {
  it("to do, act on, unsent and done share the list without a gap [X1 Q7]", () => {
    expect(countFilters(judged)).toEqual({ all: 12, todo: 6, act: 3, unsent: 1, done: 2 });
  });

  it("a pass that is only on this phone is unsent, not done [Q7]", () => {
    const here = judge(cast.passedHere, view);
    expect(keeps("unsent", here)).toBe(true);
    expect(keeps("done", here)).toBe(false);
  });

  it("a failure that is only on this phone must be acted on as well [X4 Q7]", () => {
    const here = judge(unsentCheck({ result: "fail" }), view);
    expect(keeps("act", here) && keeps("unsent", here)).toBe(true);
  });

  it("counts what the server has apart from what only this phone knows [X1 Q7]", () => {
    expect(progressOf(judged)).toEqual({
      total: 12,
      done: 2,
      unsent: 1,
      fail: 1,
      conflict: 1,
      overdue: 2,
      photo: 0,
      mine: 4,
    });
  });
});
