import { afterEach, expect, it } from "vitest";
import { FIXED, formatIn, lookUp, offsetAt, timeZone } from "./offset";

const HOUR = 3_600_000;

afterEach(() => {
  timeZone.value = "Asia/Shanghai";
});

it("of zones whose clocks stand is what the platform says, month by month from 1992 until in ten years [Q1]", () => {
  const last = new Date().getUTCFullYear() + 10;
  for (const [zone, offset] of FIXED) {
    const format = formatIn(zone);
    for (let month = 0; month < (last - 1992) * 12; month++) {
      expect(lookUp(format, Date.UTC(1992, month, 1))).toBe(offset);
    }
  }
});

it("follows a change of clocks to the minute, whichever moment was asked first [Q1]", () => {
  timeZone.value = "Europe/Berlin";
  const change = Date.UTC(2026, 2, 29, 1);
  expect([-HOUR, -1, 0, HOUR, 20 * HOUR].map((after) => offsetAt(change + after) / HOUR)).toEqual([
    1, 1, 2, 2, 2,
  ]);
  expect(offsetAt(Date.UTC(2026, 11, 18)) / HOUR).toBe(1);
});

it("of a fixed zone before its clocks stood is asked of the platform", () => {
  expect(offsetAt(Date.UTC(1988, 6, 1)) / HOUR).toBe(9);
});
