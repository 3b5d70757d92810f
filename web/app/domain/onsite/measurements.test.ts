import { expect, it } from "vitest";
import type { Step } from "./history";
import { measurementsOf, pictureOf, SHOWN } from "./measurements";
import { MA, QIN } from "./testing/check";

function step(at: string, measured: number | null, more: Partial<Step> = {}): Step {
  const kind = measured === null ? "back" : "result";
  const plain = { result: null, remark: null, fields: [], state: "server", received: null } as const;
  return { key: at, by: MA, at, kind, measured, ...plain, ...more };
}

const LIMITS = { low: 1, high: 4 };

it("all values of a device stand in the order of time, each beside the limits, out of limits marked [X2]", () => {
  const steps = [step("3", 0.5, { by: QIN, state: "here" }), step("2", 4.6), step("1", 3)];
  const told = measurementsOf(steps, LIMITS);
  expect(told.map(({ value, outside, beyond }) => [value, outside, beyond])).toEqual([
    [3, null, 0],
    [4.6, "above", 0.6],
    [0.5, "below", 0.5],
  ]);
  expect(told.at(-1)).toMatchObject({ by: QIN, unsent: true });
});

it("what was refused or taken back at once was not measured [X2 Q7]", () => {
  const steps = [step("4", 2), step("3", null), step("2", 45), step("1", 3, { state: "refused" })];
  expect(measurementsOf(steps, LIMITS).map(({ value }) => value)).toEqual([2]);
  const byAnother = [step("2", null, { by: QIN }), step("1", 45)];
  expect(measurementsOf(byAnother, LIMITS)).toHaveLength(1);
});

it("both limits are in the picture whatever was measured, and many values show the latest [X2]", () => {
  const many = Array.from({ length: 20 }, (_, index) => step(String(100 - index), 2));
  const { points, low, high } = pictureOf(measurementsOf(many, LIMITS), LIMITS);
  expect(points).toHaveLength(SHOWN);
  expect(low).toBeGreaterThan(0);
  expect(high).toBeLessThan(1);
  const alone = pictureOf(measurementsOf([step("2", 2), step("1", 2)], {}), {});
  expect(alone.points.map(({ y }) => y)).toEqual([0.5, 0.5]);
});
