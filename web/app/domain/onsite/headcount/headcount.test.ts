import { expect, it } from "vitest";
import { MA, minutesFromNoon, NOON, QIN } from "../testing/check";
import { shown } from "../testing/shown";
import { countOf, countZones, crowd, type Headcount } from "./headcount";

let made = 0;

function fact(zone: string, person: string, change: number, minutes: number): Headcount {
  made += 1;
  const fields = { event: "E", zone, person, change, counted: minutesFromNoon(minutes) };
  return shown("headcount", `01M7CNT${made.toString().padStart(19, "0")}`, fields);
}

it("two counters at two doors of one zone add up, each with their own sum [X10]", () => {
  const counts = countZones([
    fact("Q02", MA, 138, 0),
    fact("Q02", QIN, 115, 1),
    fact("Q02", QIN, -2, 2),
    fact("Q04", MA, 5, 0),
  ]);
  const zone = countOf(counts, "Q02");
  expect(zone.count).toBe(251);
  expect(zone.counters.map(({ person, sum }) => [person, sum])).toEqual([
    [QIN, 113],
    [MA, 138],
  ]);
  expect(countOf(counts, "Q04").count).toBe(5);
});

it("counts that arrive in any order give one course [X10 F22]", () => {
  const facts = [fact("Z", MA, 3, 0), fact("Z", QIN, 4, 5), fact("Z", MA, -2, 9)];
  const [forwards, backwards] = [countZones(facts), countZones(facts.toReversed())];
  expect(forwards).toEqual(backwards);
  expect(countOf(forwards, "Z").course.map(({ count }) => count)).toEqual([3, 7, 5]);
  expect(countOf(forwards, "Z").most).toEqual({ at: NOON + 5 * 60_000, count: 7 });
});

it("nobody is there when more went out than were counted in, and in an unknown zone [X10]", () => {
  expect(countOf(countZones([fact("Z", MA, -3, 0)]), "Z").count).toBe(0);
  expect(countOf(new Map(), "Q09")).toMatchObject({ count: 0, counters: [], most: undefined });
});

it("a zone warns from nine tenths, is full at its limit, and over above it [X10]", () => {
  expect([224, 225, 250, 251].map((count) => crowd(count, 250))).toEqual(["calm", "near", "full", "over"]);
  expect(crowd(0, 0)).toBe("calm");
  expect(crowd(1, 0)).toBe("over");
});
