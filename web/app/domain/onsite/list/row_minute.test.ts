// @vitest-environment happy-dom
import { effect } from "@preact/signals";
import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.useRealTimers();
  vi.resetModules();
});

it("a full minute reaches every row of a list, but not all in one go [Q7]", async () => {
  vi.useFakeTimers({ now: new Date("2026-12-18T05:17:40.000Z") });
  vi.resetModules();
  const { rowMinute } = await import("./row_minute");
  const told: number[] = [];
  const stops = Array.from({ length: 64 }, () => {
    const clock = rowMinute();
    return effect(() => void told.push(clock.value));
  });
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toHaveLength(64);
  const steps: number[] = [];
  await vi.advanceTimersByTimeAsync(20_000);
  while (told.length < 128) {
    const before = told.length;
    await vi.advanceTimersToNextTimerAsync();
    steps.push(told.length - before);
  }
  const late = told.slice(64).map((now) => new Date(now).toISOString().slice(11, 16));
  expect(new Set(late)).toEqual(new Set(["05:18"]));
  expect(Math.max(...steps)).toBeLessThanOrEqual(8);
  for (const stop of stops) stop();
  expect(vi.getTimerCount()).toBe(0);
});
