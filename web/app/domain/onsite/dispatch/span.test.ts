import { expect, it } from "vitest";
import { MA, minutesFromNoon, NOON, QIN } from "../testing/check";
import { shown } from "../testing/shown";
import { dutiesOf, type Shift } from "./shifts";
import { barOf, daysOf, dayToShow, hoursOf, linesOf, share, spanOf } from "./span";

const HOUR = 3_600_000;
const POSTS = [
  shown("post", "p2", { code: "GW02", name: "巡查" }),
  shown("post", "p1", { code: "GW01", name: "指挥" }),
];

function shift(id: string, post: string, person: string, starts: number, ends: number): Shift {
  return shown("shift", id, { post, person, starts: minutesFromNoon(starts), ends: minutesFromNoon(ends) });
}
const duties = (...shifts: Shift[]) => dutiesOf(shifts, POSTS, [], NOON, 10);

it("a day is drawn in whole hours around its shifts, with a dozen hours named at most [X7]", () => {
  const span = spanOf(duties(shift("a", "p1", MA, -30, 90), shift("b", "p2", QIN, 60, 1_000)));
  expect(span).toEqual({ from: NOON - HOUR, to: NOON + 17 * HOUR });
  expect(hoursOf(span).length).toBeLessThanOrEqual(12);
  expect(hoursOf(span, NOON - HOUR)).not.toContain(NOON - HOUR);
  expect(spanOf([])).toEqual({ from: 0, to: HOUR });
});

it("a bar lies where its shift does, and never outside of the day [X7]", () => {
  const span = { from: NOON, to: NOON + 4 * HOUR };
  const [one] = duties(shift("a", "p1", MA, 60, 120));
  expect(one && barOf(one, span)).toEqual({ left: 0.25, width: 0.25 });
  expect([share(NOON - HOUR, span), share(NOON + 9 * HOUR, span)]).toEqual([0, 1]);
});

it("each post has its line by its code, and another where two stand there at once [X7]", () => {
  const lines = linesOf(
    duties(
      shift("a", "p2", MA, 0, 120),
      shift("b", "p2", QIN, 120, 240),
      shift("c", "p2", QIN, 60, 180),
      shift("d", "p1", MA, 300, 360),
    ),
  );
  expect(lines.map((line) => line.duties.map((duty) => duty.shift.id))).toEqual([["d"], ["a", "b"], ["c"]]);
});

it("today is shown, else the next day on which somebody works, else the last [X7]", () => {
  const days = daysOf(duties(shift("a", "p1", MA, 0, 60), shift("b", "p1", MA, 2_880, 2_940)), (at) =>
    at.slice(0, 10),
  );
  expect(days).toEqual(["2026-12-18", "2026-12-20"]);
  expect(["2026-12-17", "2026-12-18", "2026-12-19", "2027-01-01"].map((day) => dayToShow(days, day))).toEqual(
    ["2026-12-18", "2026-12-18", "2026-12-20", "2026-12-20"],
  );
});
