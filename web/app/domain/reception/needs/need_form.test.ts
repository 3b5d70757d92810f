import { describe, expect, it } from "vitest";
import { EMPTY, fieldsOf, type NeedForm, problemsOf } from "./need_form";

const WHOLE: NeedForm = {
  ...EMPTY,
  name: " 春季发布会 ",
  day: "2027-03-01",
  from: "17:00",
  to: "21:30",
  venue: "云江会展",
  expected: "３００",
};

describe("what a client wants staged", () => {
  it("needs a name, a day with its hours, a place and how many come [R4]", () => {
    expect(Object.keys(problemsOf(EMPTY))).toEqual(["name", "day", "from", "to", "venue", "expected"]);
    expect(problemsOf(WHOLE)).toEqual({});
    expect(fieldsOf(EMPTY)).toBeNull();
  });

  it("is told in the department's time, and full-width digits count [R4]", () => {
    expect(fieldsOf(WHOLE)).toEqual({
      name: "春季发布会",
      starts: "2027-03-01T09:00:00.000Z",
      ends: "2027-03-01T13:30:00.000Z",
      venue: "云江会展",
      expected: 300,
    });
  });

  it("an end before the beginning is after midnight [R4]", () => {
    expect(fieldsOf({ ...WHOLE, to: "01:00" })?.ends).toBe("2027-03-01T17:00:00.000Z");
  });

  it.each([
    ["200000", 200_000],
    ["200,000 元", 200_000],
    ["20万", 200_000],
    ["12.5萬", 125_000],
  ])("a budget of %s is an amount [R4]", (typed, budget) => {
    expect(fieldsOf({ ...WHOLE, budget: typed })?.budget).toBe(budget);
  });

  it("words where a number belongs are told at their field [R4]", () => {
    expect(problemsOf({ ...WHOLE, expected: "很多", budget: "看着办" })).toEqual({
      expected: "number",
      budget: "number",
    });
  });
});
