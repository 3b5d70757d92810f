import { afterEach, expect, it } from "vitest";
import { dayOf, formatTime } from "./format";
import { timeZone } from "./offset";
import { instantOf } from "./zoned";

afterEach(() => {
  timeZone.value = "Asia/Shanghai";
});

it("a due time typed at the department's clock is that moment, wherever the phone is [X1 Q1]", () => {
  expect(instantOf("2026-12-18", "14:00")).toBe("2026-12-18T06:00:00.000Z");
  expect(instantOf("2026-12-19", "02:30")).toBe("2026-12-18T18:30:00.000Z");
});

it("comes back as it was typed, also where clocks change [X1]", () => {
  timeZone.value = "Europe/Berlin";
  for (const [day, time] of [
    ["2026-03-29", "01:59"],
    ["2026-03-29", "03:00"],
    ["2026-10-25", "04:00"],
    ["2026-07-01", "00:00"],
  ] as const) {
    const instant = instantOf(day, time) ?? "";
    expect([dayOf(instant), formatTime(instant)]).toEqual([day, time]);
  }
});

it("what is no day or time is none [X1]", () => {
  expect(instantOf("", "14:00")).toBeNull();
  expect(instantOf("2026-12-18", "")).toBeNull();
  expect(instantOf("2026-13-40", "14:00")).toBeNull();
});
