import { describe, expect, it } from "vitest";
import { allowedResults, resultPatch, sidesOf, undoPatch } from "./results";
import { check, conflictingCheck, head, MA, minutesFromNoon, QIN } from "./testing/check";

describe("giving a result", () => {
  it("one tap writes the result alone when nothing stood there before [X1]", () => {
    expect(resultPatch(check(), { result: "pass" })).toEqual({ result: "pass" });
  });

  it("a value and a remark travel in the same change as their result [X2]", () => {
    const given = { result: "fail", measured: 4.6, remark: "接线松" } as const;
    expect(resultPatch(check(), given)).toEqual(given);
  });

  it("takes away an earlier value, so that it never stands beside somebody else's result [X2 F10]", () => {
    const measured = check({ result: "fail", measured: 0.35, remark: "没挂" });
    expect(resultPatch(measured, { result: "na" })).toEqual({ result: "na", measured: null, remark: null });
  });

  it("taking it back restores what stood on the screen before [X1]", () => {
    const before = check({ result: "fail", measured: 0.35, remark: "没挂" });
    const after = check({ result: "pass", measured: 0.12 });
    expect(undoPatch(before, after)).toEqual({ result: "fail", measured: 0.35, remark: "没挂" });
    expect(undoPatch(check(), after)).toEqual({ result: null, measured: null });
  });
});

describe("a measured check", () => {
  const earth = check({ unit: "Ω", high: 4 });

  it("can't be failed inside its limits nor passed outside them [X2 X4]", () => {
    expect(allowedResults(earth, 3.9)).toEqual(["pass"]);
    expect(allowedResults(earth, 4.6)).toEqual(["fail"]);
  });

  it("can't be passed without a value, but failed or not applicable [X2 X4]", () => {
    expect(allowedResults(earth, null)).toEqual(["fail", "na"]);
  });

  it("judged by eye offers all three [X1]", () => {
    expect(allowedResults(check(), null)).toEqual(["pass", "fail", "na"]);
  });
});

describe("two results beside each other", () => {
  it("stand worse first, each with its own value, name, time and remark [X4 F10]", () => {
    expect(sidesOf(conflictingCheck())).toEqual([
      {
        head: "A",
        result: "fail",
        by: MA,
        at: minutesFromNoon(-168),
        unsent: false,
        measured: 0.35,
        remark: "3号灯没挂保险绳",
      },
      {
        head: "B",
        result: "pass",
        by: QIN,
        at: minutesFromNoon(-175),
        unsent: false,
        measured: 0.15,
        remark: null,
      },
    ]);
  });

  it("a value that both share counts for both; one that only one wrote for that one [X4]", () => {
    const fields = { result: "fail", measured: 2 } as const;
    const conflicts = { result: [head(MA, "fail", "A"), head(QIN, "pass", "B")] };
    const shared = check(fields, { heads: { measured: ["A", "B"] }, conflicts });
    const single = check(fields, { heads: { measured: ["B"] }, conflicts });
    expect(sidesOf(shared).map((one) => one.measured)).toEqual([2, 2]);
    expect(sidesOf(single).map((one) => one.measured)).toEqual([null, 2]);
  });

  it("a remark added later still belongs to its author's result [X4]", () => {
    const remarks = [
      { head: "A2", value: "换过了", by: MA, at: minutesFromNoon(-1), unsent: false },
      { head: "B", value: "从上场口看的", by: QIN, at: minutesFromNoon(-30), unsent: false },
    ];
    const both = check(
      { result: "fail" },
      {
        heads: { remark: ["A2", "B"] },
        conflicts: { result: [head(QIN, "pass", "B"), head(MA, "fail", "A")], remark: remarks },
      },
    );
    expect(sidesOf(both).map((one) => one.remark)).toEqual(["换过了", "从上场口看的"]);
  });

  it("a result taken back stands as worse than a pass and better than a failure [X4]", () => {
    const results = [head(MA, "pass", "P"), head(QIN, null, "N"), head("third", "fail", "F")];
    const three = check({ result: "fail" }, { conflicts: { result: results } });
    expect(sidesOf(three).map((one) => one.head)).toEqual(["F", "N", "P"]);
  });

  it("there are none without a conflict [X4]", () => {
    expect(sidesOf(check({ result: "fail" }))).toEqual([]);
  });
});
