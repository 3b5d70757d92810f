// @vitest-environment happy-dom
import { effect } from "@preact/signals";
import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.useRealTimers();
  vi.resetModules();
});

async function clockAt(instant: string) {
  vi.useFakeTimers({ now: new Date(instant) });
  vi.resetModules();
  return (await import("./minute")).minute;
}

it("the present moves on each full minute while it is looked at, and rests otherwise [Q7]", async () => {
  const minute = await clockAt("2026-12-18T05:17:40.000Z");
  const seen: string[] = [];
  const stop = effect(() => void seen.push(new Date(minute.value).toISOString().slice(11, 16)));
  await vi.advanceTimersByTimeAsync(21_000);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(seen).toEqual(["05:17", "05:18", "05:19"]);
  stop();
  expect(vi.getTimerCount()).toBe(0);
});

it("a phone taken out of the pocket after an hour shows the present at once [Q7]", async () => {
  const minute = await clockAt("2026-12-18T05:17:40.000Z");
  let seen = 0;
  const stop = effect(() => {
    seen = minute.value;
  });
  await vi.advanceTimersByTimeAsync(1);
  vi.setSystemTime(new Date("2026-12-18T06:40:00.000Z"));
  document.dispatchEvent(new Event("visibilitychange"));
  expect(new Date(seen).toISOString()).toBe("2026-12-18T06:40:00.000Z");
  stop();
});
