import { describe, expect, it } from "vitest";
import type { RefusedItem } from "#/store/api";
import { canTakeBack, changeOf, fateOf } from "./fate";
import { check, head, MA, QIN, unsentCheck } from "./testing/check";

const MINE = "01M7MINE000000000000000000";
const given = { result: "fail" } as const;
const heads = { result: [MINE] };

function refusal(id: string): RefusedItem {
  const change = { id, entity: "check", record: "01M7CHECK00000000000000000" } as RefusedItem["change"];
  return { change, reason: { code: "value", message: "" }, refusedAt: "2026-12-18T04:00:00.000Z" };
}

describe("a result just given", () => {
  it("is on the phone until the server has answered, then sent, and can be taken back [Q7 F3]", () => {
    expect(fateOf(unsentCheck(given, { heads }), MINE, [])).toBe("here");
    expect(fateOf(check(given, { heads }), MINE, [])).toBe("sent");
    expect([canTakeBack("here"), canTakeBack("sent")]).toEqual([true, true]);
  });

  it("is told to be in conflict, whether the server or the phone itself has found it [X4 F10]", () => {
    const sides = [head(QIN, "pass", "THEIRS"), head(MA, "fail", MINE)];
    expect(fateOf(check(given, { conflicts: { result: sides } }), MINE, [])).toBe("conflict");
    expect(fateOf(unsentCheck(given, { conflicts: { result: sides } }), MINE, [])).toBe("conflict");
    expect(canTakeBack("conflict")).toBe(false);
  });

  it("is told to be refused when that very change was, not when an earlier one had been [F8 C12]", () => {
    const before = check({ result: "pass" }, { heads: { result: ["EARLIER"] } });
    expect(fateOf(before, MINE, [refusal(MINE)])).toBe("refused");
    expect(fateOf(check(given, { heads }), MINE, [refusal("EARLIER")])).toBe("sent");
    expect(canTakeBack("refused")).toBe(false);
  });

  it("is not called sent when somebody who had seen it gave another [X4]", () => {
    const theirs = check({ result: "pass" }, { heads: { result: ["THEIRS"] } });
    expect(fateOf(theirs, MINE, [])).toBe("replaced");
    expect(canTakeBack("replaced")).toBe(false);
  });

  it("is found by its change, also when it came to stand beside one that had not been seen [C3]", () => {
    expect(changeOf(unsentCheck(given, { heads }))).toBe(MINE);
    const sides = [head(QIN, "pass", "THEIRS"), { ...head(MA, "fail", MINE), unsent: true }];
    expect(changeOf(unsentCheck(given, { conflicts: { result: sides } }))).toBe(MINE);
  });
});
