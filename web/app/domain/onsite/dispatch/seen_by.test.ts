import { ulid } from "ulid";
import { expect, it } from "vitest";
import { MA, minutesFromNoon, NOON, QIN } from "../testing/check";
import { shown } from "../testing/shown";
import { firstMade, isNews, sawGone, seenAt } from "./seen_by";
import type { Shift } from "./shifts";

const HOUR = 3_600_000;
const MADE = ["c1"];

function shift(made: number, fields: Partial<Shift["fields"]> = {}, heads: Shift["heads"] = {}): Shift {
  const all = {
    post: "GW17",
    person: MA,
    starts: minutesFromNoon(60),
    ends: minutesFromNoon(120),
    ...fields,
  };
  const first = { person: MADE, starts: MADE, ends: MADE, post: MADE };
  return { ...shown("shift", ulid(made), all), heads: { ...first, ...heads } };
}

it("a shift is news when it was changed, or made after the rest of the roster [F33]", () => {
  const first = shift(NOON - 48 * HOUR);
  const moved = shift(NOON - 48 * HOUR, {}, { starts: ["c2"] });
  const added = shift(NOON - HOUR);
  const since = firstMade([first, moved, added]);
  expect([first, moved, added].map((one) => isNews(one, since, NOON))).toEqual([false, true, true]);
});

it("what is over, or nobody's, is news to nobody [F33]", () => {
  const over = shift(NOON - 48 * HOUR, { ends: minutesFromNoon(-1) }, { ends: ["c2"] });
  const vacant = shift(NOON - 48 * HOUR, { person: null }, { person: ["c2"] });
  expect([over, vacant].map((one) => isNews(one, NOON - 48 * HOUR, NOON))).toEqual([false, false]);
});

it("what was seen counts for whoever saw it and as long as it stands so [F33]", () => {
  const one = shift(NOON);
  const { starts, ends } = one.fields;
  const said = (person: string, more: object, seen = "s1") =>
    shown("shift_seen", ulid(), { shift: one.id, person, seen, ...more });
  expect(seenAt(one, [said(QIN, { starts, ends })])).toBeUndefined();
  expect(seenAt(one, [said(MA, { starts, ends: minutesFromNoon(90) })])).toBeUndefined();
  expect(seenAt(one, [said(MA, { starts, ends }, "later"), said(MA, { starts, ends }, "first")])).toBe(
    "first",
  );
  expect(sawGone(one.id, MA, [said(MA, { starts, ends })])).toBe(false);
  expect(sawGone(one.id, MA, [said(MA, {})])).toBe(true);
});
