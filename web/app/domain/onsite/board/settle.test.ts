import { describe, expect, it } from "vitest";
import { check, conflictingCheck } from "../testing/check";
import { type Armed, barred, press } from "./settle";

const torn = conflictingCheck();
const nothing = { measured: null, remark: "" };

describe("settling a conflict at the desk", () => {
  const byEye = { ...torn, fields: { ...torn.fields, low: null, high: null, measured: null } };

  function arm(result: "pass" | "fail"): Armed {
    const pressed = press(byEye, null, result, nothing);
    if (pressed.kind !== "arm") throw new Error(`one press must only arm, but was ${pressed.kind}`);
    return pressed.armed;
  }

  it("takes the same key twice [X4]", () => {
    const second = press(byEye, arm("pass"), "pass", { measured: null, remark: " 现场看过 " });
    expect(second).toMatchObject({ kind: "write", patch: { result: "pass", remark: "现场看过" } });
  });

  it("begins anew with another key [X4]", () => {
    expect(press(byEye, arm("pass"), "fail", nothing)).toMatchObject({
      kind: "arm",
      armed: { result: "fail" },
    });
  });

  it("does not settle over a third result that came between the two presses [X4 S5 C3]", () => {
    const third = { ...byEye, heads: { ...byEye.heads, result: ["A", "B", "C"] } };
    expect(press(third, arm("pass"), "pass", nothing).kind).toBe("arm");
  });

  it("a value decides by itself, and without one nothing passes that wants one [X2]", () => {
    expect(barred(torn, null)).toEqual(["pass"]);
    expect(barred(torn, 0.35)).toEqual(["pass", "na"]);
    expect(press(torn, null, "pass", nothing).kind).toBe("barred");
    expect(press(torn, null, "pass", { measured: 0.1, remark: "" }).kind).toBe("arm");
  });

  it("a check by eye may come out as anything [X1]", () => {
    expect(barred(check(), null)).toEqual([]);
  });
});
