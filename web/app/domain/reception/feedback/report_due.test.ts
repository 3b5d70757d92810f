import { expect, it } from "vitest";
import { calendarOf } from "../clock/reply_clock";
import type { Feedback } from "./figures";
import { dueReports, reportKey } from "./report_due";

function said(made: string): Feedback {
  const nothing = {
    heads: {},
    conflicts: {},
    stamps: {},
    unseen: {},
    unsent: false,
    unsentFields: new Set<never>(),
  };
  const standing = { deleted: false, editedAfterDeletion: false, rev: 1 };
  return { entity: "feedback", id: made, fields: { made, overall: 4 }, ...nothing, ...standing };
}

const ANSWERS = [said("2026-12-08T04:00:00.000Z")];
const due = (moment: string, days: Parameters<typeof calendarOf>[1] = []) =>
  dueReports(ANSWERS, calendarOf([], days), Date.parse(moment)).map(({ period }) => reportKey(period));

it("the week's report is news from Monday's first working minute for three days [R7]", () => {
  expect(due("2026-12-14T00:59:00.000Z")).toEqual([]);
  expect(due("2026-12-14T01:00:00.000Z")).toEqual(["week:2026-12-07"]);
  expect(due("2026-12-17T00:59:00.000Z")).toEqual(["week:2026-12-07"]);
  expect(due("2026-12-17T01:00:00.000Z")).toEqual([]);
  expect(due("2026-12-21T02:00:00.000Z")).toEqual([]);
});

it("the month's is news on its first working day; a holiday puts it off [R7]", () => {
  expect(due("2027-01-01T04:00:00.000Z")).toEqual(["month:2026-12-01"]);
  const closed = [{ day: "2027-01-01" }];
  expect(due("2027-01-01T04:00:00.000Z", closed)).toEqual([]);
  expect(due("2027-01-04T01:00:00.000Z", closed)).toEqual(["month:2026-12-01"]);
});
