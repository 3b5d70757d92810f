import { expect, it } from "vitest";
import { MA, minutesFromNoon, NOON, QIN } from "../testing/check";
import { shown } from "../testing/shown";
import { afterSeeing, changesSince, mineOf } from "./changes";
import type { Shift } from "./shifts";

function shift(id: string, person: string | null, starts: number, ends: number, event = "E1"): Shift {
  const fields = { event, post: "GW17", starts: minutesFromNoon(starts), ends: minutesFromNoon(ends) };
  return shown("shift", id, { ...fields, ...(person && { person }) });
}

const BEFORE = [shift("s1", MA, 60, 120), shift("s2", QIN, 60, 120), shift("old", MA, -240, -120)];

it("what stood when I looked last is no news, and what changes of others is none of mine [F33]", () => {
  const seen = mineOf(BEFORE, MA);
  expect(changesSince(seen, mineOf(BEFORE, MA), NOON)).toEqual([]);
  const after = [shift("s1", MA, 60, 120), shift("s2", QIN, 90, 150), shift("old", MA, -240, -120)];
  expect(changesSince(seen, mineOf(after, MA), NOON)).toEqual([]);
});

it("a shift that is given to me, moved or taken from me is marked, the soonest first [F33]", () => {
  const seen = mineOf([...BEFORE, shift("s3", MA, 300, 360)], MA);
  const after = [shift("s1", MA, 90, 150), shift("s2", MA, 60, 120), shift("s3", QIN, 300, 360)];
  const changes = changesSince(seen, mineOf(after, MA), NOON);
  expect(changes.map(({ kind, shift: id }) => [id, kind])).toEqual([
    ["s2", "given"],
    ["s1", "moved"],
    ["s3", "gone"],
  ]);
});

it("what is over concerns nobody any more [F33 F38]", () => {
  const seen = mineOf(BEFORE, MA);
  const after = [shift("s1", MA, 60, 120), shift("old", MA, -300, -120), shift("late", MA, -90, -10)];
  expect(changesSince(seen, mineOf(after, MA), NOON)).toEqual([]);
  expect(changesSince(seen, mineOf([BEFORE[0] as Shift], MA), NOON)).toEqual([]);
});

it("seen once is marked no more until it changes again, and what came in while I read stays marked [F33]", () => {
  const seen = mineOf(BEFORE, MA);
  const moved = mineOf([shift("s1", MA, 90, 150)], MA);
  const read = changesSince(seen, moved, NOON);
  const more = mineOf([shift("s1", MA, 90, 150), shift("s4", MA, 200, 260)], MA);
  const left = changesSince(afterSeeing(seen, read), more, NOON);
  expect(left.map(({ shift: id }) => id)).toEqual(["s4"]);
  expect(changesSince(afterSeeing(seen, read), mineOf([shift("s1", MA, 60, 120)], MA), NOON)).toHaveLength(1);
});

it("a shift that went while another came at the same time is one change, to another post [F33]", () => {
  const seen = mineOf([shift("old", MA, 60, 120), shift("far", MA, 300, 360)], MA);
  const after = [shift("new", MA, 90, 150)];
  const changes = changesSince(seen, mineOf(after, MA), NOON);
  expect(changes.map(({ kind, shift: id, instead }) => [kind, id, instead])).toEqual([
    ["posted", "new", "old"],
    ["gone", "far", undefined],
  ]);
  expect(changesSince(afterSeeing(seen, changes), mineOf(after, MA), NOON)).toEqual([]);
});
