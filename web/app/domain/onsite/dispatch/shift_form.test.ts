import { expect, it } from "vitest";
import { MA, NOON, QIN } from "../testing/check";
import { shown } from "../testing/shown";
import { asShift, endingAt, newShiftAt, onDay, timesPatch, timesTyped, typedOf } from "./shift_form";
import { clashes, type Duty, dutiesOf } from "./shifts";

const TYPED = {
  post: "GW17",
  startDay: "2026-12-18",
  startTime: "20:00",
  endDay: "2026-12-18",
  endTime: "22:00",
  person: null,
};

it("a shift typed past midnight ends on the day after, and goes to another day whole [X7]", () => {
  const late = endingAt(TYPED, "02:00");
  expect(late.endDay).toBe("2026-12-19");
  expect(timesTyped(late)).toMatchObject({
    starts: "2026-12-18T12:00:00.000Z",
    ends: "2026-12-18T18:00:00.000Z",
  });
  expect(onDay(late, "2026-12-31")).toMatchObject({ startDay: "2026-12-31", endDay: "2027-01-01" });
  expect(onDay(late, "")).toMatchObject({ startDay: "", endDay: "2026-12-19" });
});

it("what is missing or the wrong way round is named, not written [X7]", () => {
  expect(timesTyped({ ...TYPED, startTime: "" })).toBe("badStart");
  expect(timesTyped({ ...TYPED, endDay: "" })).toBe("badEnd");
  expect(timesTyped({ ...TYPED, endTime: "19:00" })).toBe("endsFirst");
  expect(timesPatch({ ...TYPED, endTime: "19:00" }, TYPED)).toEqual({});
});

it("only the time that was changed is written [X7 F10]", () => {
  expect(timesPatch({ ...TYPED, endTime: "23:00" }, TYPED)).toEqual({ ends: "2026-12-18T15:00:00.000Z" });
  expect(timesPatch(TYPED, TYPED)).toEqual({});
  const fields = { post: "GW17", starts: "2026-12-18T12:00:00.000Z", ends: "2026-12-18T14:00:00.000Z" };
  expect(typedOf(fields)).toEqual(TYPED);
});

it("a new shift follows the last one at its post, as long as that one [X7]", () => {
  const iso = (minutes: number) => new Date(NOON + minutes * 60_000).toISOString();
  const shifts = [shown("shift", "s1", { post: "GW17", person: MA, starts: iso(0), ends: iso(180) })];
  const duties: readonly Duty[] = dutiesOf(shifts, [], [], NOON, 10);
  expect(timesTyped(newShiftAt("GW17", duties, NOON))).toEqual({ starts: iso(180), ends: iso(360) });
  const elsewhere = timesTyped(newShiftAt("GW01", duties, NOON));
  expect(elsewhere).toEqual({ starts: iso(0), ends: iso(240) });
});

it("times that are only typed are held against where somebody is already [X7 F32]", () => {
  const other = {
    post: "GW01",
    person: MA,
    starts: "2026-12-18T13:30:00.000Z",
    ends: "2026-12-18T16:00:00.000Z",
  };
  const shifts = [shown("shift", "other", other)];
  expect(clashes(MA, asShift("s1", TYPED, undefined), shifts)).toHaveLength(1);
  expect(clashes(QIN, asShift("s1", TYPED, undefined), shifts)).toHaveLength(0);
  expect(clashes(MA, asShift("s1", { ...TYPED, endTime: "21:30" }, undefined), shifts)).toHaveLength(0);
});
