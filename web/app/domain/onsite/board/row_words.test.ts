import { describe, expect, it } from "vitest";
import { judge } from "../attention";
import { check, conflictingCheck, MA, minutesFromNoon, NOON, QIN } from "../testing/check";
import { dueWords, foundWords, heldWords, valueWords } from "./row_words";
import { boardRow } from "./rows";

const people: Record<string, string> = { [MA]: "马晓东", [QIN]: "秦大勇" };
const names = {
  person: (id: string | null | undefined) => people[id ?? ""] ?? "",
  zone: () => "",
  category: () => "",
};
const held = (minutes: number) => {
  const late = check({ due: minutesFromNoon(-minutes) });
  return heldWords(
    boardRow(
      judge(late, { now: NOON, me: "", refused: new Set(), photographed: new Set<string>() }),
      names,
      NOON,
    ),
  );
};

describe("a row of the board in words", () => {
  it("says how long a check has been held up in hours and minutes, then in days [X4]", () => {
    expect([held(0), held(5), held(233), held(26 * 60), held(50 * 60)]).toEqual([
      "",
      "0:05",
      "3:53",
      "26:00",
      "2 天",
    ]);
  });

  it("says the day of a due time only where it is not today [X1]", () => {
    expect(dueWords(check({ due: minutesFromNoon(60) }), NOON)).toBe("13:00");
    expect(dueWords(check({ due: minutesFromNoon(-17 * 60) }), NOON)).toBe("12/17 19:00");
    expect(dueWords(check({ due: null }), NOON)).toBe("");
  });

  it("says who found it and when, and names all of them where they disagree [X4 O5]", () => {
    const passed = check({ result: "pass" }, { stamps: { result: { by: MA, at: minutesFromNoon(-30) } } });
    expect(foundWords(passed, names, NOON)).toBe("马晓东 11:30");
    expect(foundWords(conflictingCheck(), names, NOON)).toBe("马晓东、秦大勇");
    expect(foundWords(check(), names, NOON)).toBe("");
  });

  it("keeps value and unit together [X2]", () => {
    expect(valueWords(check({ measured: 4.6, unit: "Ω" }))).toBe("4.6\u00a0Ω");
    expect(valueWords(check())).toBe("");
  });
});
