import { describe, expect, it } from "vitest";
import { dirtyFields, patchOf, problemsOf, typedOf, withField } from "./values";

const fields = {
  title: "接地电阻",
  requirement: "不大于4Ω",
  responsible: "feng",
  due: "2026-12-18T06:00:00.000Z",
  unit: "Ω",
  high: 4,
} as const;
const opened = typedOf(fields);

describe("correcting what a check asks for", () => {
  it("writes only what was changed, so that two people who edit different fields both win [F10]", () => {
    expect(patchOf(opened, opened)).toEqual({});
    expect(patchOf({ ...opened, dueTime: "15:30" }, opened)).toEqual({ due: "2026-12-18T07:30:00.000Z" });
    expect(patchOf({ ...opened, title: " 接地电阻 ", responsible: "" }, opened)).toEqual({
      responsible: null,
    });
  });

  it("understands numbers as people type them [X2]", () => {
    expect(patchOf({ ...opened, high: "３。５", low: "−0,5" }, opened)).toEqual({ high: 3.5, low: -0.5 });
    expect(patchOf({ ...opened, high: "" }, opened)).toEqual({ high: null });
  });

  it("says what is wrong beside the field, before anything is written [X1]", () => {
    expect(problemsOf(opened)).toEqual({});
    const typed = { ...opened, title: " ", dueTime: "", low: "9", high: "四" };
    expect(problemsOf(typed)).toEqual({ title: "noName", dueDay: "badDay", high: "badNumber" });
    expect(problemsOf({ ...opened, low: "5" })).toEqual({ low: "badLimits" });
    expect(problemsOf({ ...opened, dueDay: "", dueTime: "" })).toEqual({});
  });

  it("takes over the value of somebody else for one field and leaves the rest as typed [F10 F27]", () => {
    const typed = { ...opened, title: "接地", dueTime: "15:30" };
    const theirs = typedOf({ ...fields, title: "保护接地电阻", due: "2026-12-18T08:00:00.000Z" });
    expect(withField(typed, "due", theirs)).toMatchObject({ title: "接地", dueTime: "16:00" });
    expect(dirtyFields(withField(typed, "due", opened), opened)).toEqual(["title"]);
  });
});
