import { expect, it } from "vitest";
import { hoursOf, lineOfCheck, linesOf, minutesOf } from "./lines";

it("lines that are pasted become items, from a table with their columns [X1]", () => {
  expect(linesOf("1. 舞台台板\n\n② 灭火器\t压力在绿区\t湖光宴会厅\r\n")).toEqual([
    { title: "舞台台板", requirement: null, place: null },
    { title: "灭火器", requirement: "压力在绿区", place: "湖光宴会厅" },
  ]);
});

it("hours before and after the start are read and written [X1]", () => {
  expect([minutesOf("3", false), minutesOf("1:30", true), minutesOf("0", false)]).toEqual([-180, 90, 0]);
  expect([minutesOf("三", false), minutesOf("1:75", false)]).toEqual([null, null]);
  expect([hoursOf(-90), hoursOf(null)]).toEqual(["1:30", ""]);
});

it("a check of an event becomes a line that is due as long before its start [X1]", () => {
  const check = {
    category: "test",
    title: "接地",
    zone: "Q01",
    due: "2026-12-18T07:30:00.000Z",
    high: 4,
  } as const;
  expect(lineOfCheck(check, "2026-12-18T09:00:00.000Z", () => "湖光宴会厅")).toMatchObject({
    title: "接地",
    place: "湖光宴会厅",
    due_minutes: -90,
    high: 4,
  });
});
