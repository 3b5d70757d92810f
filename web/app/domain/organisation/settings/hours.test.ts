import { describe, expect, it } from "vitest";
import { minutesOf, spansOf, spansWords } from "./hours";

describe("working hours", () => {
  it("are read as people type them, several spans a day [R1]", () => {
    expect(spansOf("8:30-12:00, 13:30-17:30")).toEqual([
      { begins: 510, ends: 720 },
      { begins: 810, ends: 1050 },
    ]);
    expect(spansOf("９：００－１８：００")).toEqual([{ begins: 540, ends: 1080 }]);
    expect(spansOf("9到18")).toEqual([{ begins: 540, ends: 1080 }]);
    expect(spansOf("18:00-24:00")).toEqual([{ begins: 1080, ends: 1440 }]);
    expect(spansOf("")).toEqual([]);
  });

  it("that make no sense are told, not taken [R1]", () => {
    for (const typed of ["9:00", "18-9", "9-25", "9:70-10", "nine to six"]) expect(spansOf(typed)).toBe(null);
    expect(minutesOf("24:01")).toBe(null);
  });

  it("are shown as they would be typed [R1]", () => {
    expect(
      spansWords([
        { begins: 810, ends: 1050 },
        { begins: 510, ends: 720 },
      ]),
    ).toBe("08:30-12:00, 13:30-17:30");
    expect(spansWords([{ begins: null, ends: null }])).toBe("");
  });
});
