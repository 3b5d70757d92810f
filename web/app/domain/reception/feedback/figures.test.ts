import { describe, expect, it } from "vitest";
import {
  asTable,
  byEvent,
  daysOf,
  type Feedback,
  meanOf,
  newestFirst,
  periodOf,
  spread,
  within,
} from "./figures";

function answer(fields: Feedback["fields"]): Feedback {
  const nothing = {
    heads: {},
    conflicts: {},
    stamps: {},
    unseen: {},
    unsent: false,
    unsentFields: new Set<never>(),
  };
  return {
    entity: "feedback",
    id: fields.made ?? "",
    fields,
    ...nothing,
    deleted: false,
    editedAfterDeletion: false,
    rev: 1,
  };
}

const gala = answer({ event: "gala", overall: 5, venue: 4, made: "2026-12-18T14:00:00.000Z" });
const galaBad = answer({ event: "gala", overall: 2, text: '=1+1, "很吵"', made: "2026-12-18T15:30:00.000Z" });
const fair = answer({ event: "fair", overall: 5, made: "2026-12-20T16:30:00.000Z" });
const day = (moment: string) => new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10);

describe("figures of feedback", () => {
  it("a score that nobody gave is left out of the mean, not counted as zero [R7 F37]", () => {
    expect(meanOf([gala, galaBad], "overall")).toEqual({ mean: 3.5, count: 2 });
    expect(meanOf([gala, galaBad], "venue")).toEqual({ mean: 4, count: 1 });
    expect(meanOf([gala, galaBad], "content")).toBeNull();
  });

  it("tells how many gave each score, the best first [R7]", () => {
    expect(spread([gala, galaBad, fair]).map(({ count }) => count)).toEqual([2, 0, 0, 1, 0]);
  });

  it("a week begins on Monday, also over the end of a year [R7]", () => {
    expect(periodOf("week", "2027-01-01")).toEqual({
      unit: "week",
      first: "2026-12-28",
      after: "2027-01-04",
    });
    expect(periodOf("week", "2026-12-20", -1)).toEqual({
      unit: "week",
      first: "2026-12-07",
      after: "2026-12-14",
    });
    expect(daysOf(periodOf("week", "2026-12-20")).at(-1)).toBe("2026-12-20");
  });

  it("a month is a month, before January comes December [R7]", () => {
    expect(periodOf("month", "2027-01-31", -1)).toEqual({
      unit: "month",
      first: "2026-12-01",
      after: "2027-01-01",
    });
    expect(daysOf(periodOf("month", "2028-02-10"))).toHaveLength(29);
  });

  it("an answer belongs to the department's day, not to that of Greenwich [R7]", () => {
    const week = periodOf("week", "2026-12-18");
    expect(within([gala, galaBad, fair], week, day)).toEqual([gala, galaBad]);
    expect(within([fair], periodOf("week", "2026-12-21"), day)).toEqual([fair]);
  });

  it("the event with the lowest mean stands first, with its bad scores [R7]", () => {
    const events = byEvent([fair, gala, galaBad], 2);
    expect(events.map(({ event, bad }) => [event, bad])).toEqual([
      ["gala", 1],
      ["fair", 0],
    ]);
    expect(newestFirst([gala, fair])).toEqual([fair, gala]);
  });

  it("the table for a spreadsheet holds no formula that a guest wrote [R7]", () => {
    const rows = asTable([galaBad], () => "年会").split("\r\n");
    expect(rows[1]).toBe(`2026-12-18T15:30:00.000Z,年会,,,2,,,,,"'=1+1, ""很吵""",,`);
  });
});
