import { expect, it } from "vitest";
import { MA, minutesFromNoon, NOON, QIN } from "../testing/check";
import { shown } from "../testing/shown";
import {
  allRunning,
  type Cue,
  lateNow,
  left,
  next,
  nextOf,
  overlap,
  running,
  runningOrder,
} from "./running_order";

const MINUTE = 60_000;

/** A cue planned so many minutes after noon. */
function cue(number: number, starts: number, minutes: number, fields: Partial<Cue["fields"]> = {}): Cue {
  const id = `01M7CUE00000000000000000${number.toString().padStart(2, "0")}`;
  const plain = { number, title: `环节 ${number}`, starts: minutesFromNoon(starts), minutes };
  return shown("cue", id, { ...plain, ...fields });
}

const at = (minutes: number) => NOON + minutes * MINUTE;
const ran = (from: number, to?: number) => ({
  started: minutesFromNoon(from),
  ...(to === undefined ? {} : { finished: minutesFromNoon(to) }),
});

it("before anything has begun the plan stands, and the first cue is next [X8]", () => {
  const lines = runningOrder([cue(2, 30, 10), cue(1, 0, 30)], at(-60));
  expect(lines.map(({ state }) => state)).toEqual(["next", "waiting"]);
  expect(lines.map(({ starts }) => starts)).toEqual([at(0), at(30)]);
  expect(lateNow(lines)).toBe(0);
});

it("a speaker who takes six minutes too long moves all that follows [X8]", () => {
  const cues = [cue(1, 0, 20, ran(0)), cue(2, 20, 10), cue(3, 30, 15)];
  const lines = runningOrder(cues, at(26));
  expect(running(lines)?.cue.fields.number).toBe(1);
  expect(lines.map(({ late }) => late)).toEqual([0, 6, 6]);
  expect(lines[2]?.starts).toBe(at(36));
  expect(left(lines[0] as never, at(26))).toBe(-6 * MINUTE);
});

it("a gap in the plan takes up lost time, and an early end brings nothing forward [X8]", () => {
  const late = runningOrder([cue(1, 0, 10, ran(5)), cue(2, 10, 10), cue(3, 40, 10)], at(6));
  expect(late.map((line) => line.late)).toEqual([5, 5, 0]);
  const early = runningOrder([cue(1, 0, 10, ran(0, 4)), cue(2, 10, 10)], at(5));
  expect(early[1]).toMatchObject({ state: "next", late: 0, starts: at(10) });
});

it("what should have begun and has not grows later by the minute [X8]", () => {
  const lines = runningOrder([cue(1, 0, 10, ran(0, 10)), cue(2, 10, 10), cue(3, 20, 10)], at(13));
  expect(lines.map((line) => line.late)).toEqual([0, 3, 3]);
  expect(lateNow(lines)).toBe(3);
});

it("a cue that was jumped over holds up nobody [X8]", () => {
  const lines = runningOrder([cue(1, 0, 10, ran(0, 10)), cue(2, 10, 30), cue(3, 40, 10, ran(12))], at(13));
  expect(lines.map(({ state }) => state)).toEqual(["done", "passed", "running"]);
  expect(lines[2]?.late).toBe(-28);
  expect(lateNow(lines)).toBe(0);
});

it("what is next for somebody is the first cue in their hands that is not over [X8]", () => {
  const cues = [
    cue(1, 0, 10, { responsible: MA, ...ran(0, 10) }),
    cue(2, 10, 10, { responsible: QIN, ...ran(10) }),
    cue(3, 20, 10, { responsible: MA }),
  ];
  const lines = runningOrder(cues, at(12));
  expect(nextOf(lines, MA)?.cue.fields.number).toBe(3);
  expect(nextOf(lines, QIN)?.cue.fields.number).toBe(2);
  expect(nextOf(lines, "nobody")).toBeUndefined();
});

it("cues that the plan lets overlap are not late, and one goes on while the other begins [X8]", () => {
  const [reception, meeting] = [cue(1, 0, 45), cue(2, 15, 30)];
  const before = runningOrder([reception, meeting], at(-60));
  expect(before.map(({ late }) => late)).toEqual([0, 0]);
  const late = runningOrder([cue(1, 0, 45, ran(5)), meeting], at(6));
  expect(late.map((line) => line.late)).toEqual([5, 5]);
  expect(overlap(reception, meeting)).toBe(true);
  expect(overlap(reception, cue(3, 45, 10))).toBe(false);
  const both = runningOrder([cue(1, 0, 45, ran(0)), cue(2, 15, 30, ran(15))], at(20));
  expect(allRunning(both).map((line) => line.cue.fields.number)).toEqual([2, 1]);
});

it("an empty order, a cue without a time and two of one number are shown without a stumble [X8]", () => {
  expect(runningOrder([], at(0))).toEqual([]);
  const odd = runningOrder([cue(1, 0, 0), { ...cue(1, 0, 0), id: "01M7CUE0000000000000000099" }], at(-5));
  expect(odd.map(({ state }) => state)).toEqual(["next", "waiting"]);
  const untimed = { ...cue(3, 0, 10), fields: { number: 3, title: "?" } } as Cue;
  expect(next(runningOrder([untimed], at(0)))?.late).toBe(0);
});
