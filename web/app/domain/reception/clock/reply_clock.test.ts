import { afterEach, describe, expect, it } from "vitest";
import { timeZone } from "#/i18n";
import vectors from "../../../../../tests/vectors/reply-clock.json";
import {
  addWorking,
  type Calendar,
  calendarOf,
  firstLapsed,
  isWorking,
  nextWorking,
  stateOf,
  stepDue,
  workingBetween,
} from "./reply_clock";

const HOME = timeZone.value;
afterEach(() => {
  timeZone.value = HOME;
});

/** The calendar of a case, in whose zone the department then is. */
function calendar(name: string): Calendar {
  const told = vectors.calendars[name as keyof typeof vectors.calendars];
  timeZone.value = told.zone;
  return calendarOf(told.hours ?? [], told.days);
}

const at = (moment: string) => Date.parse(moment);
const maybe = (moment: string | null) => (moment === null ? null : at(moment));
const iso = (moment: number) => new Date(moment).toISOString();

describe("working minutes", () => {
  for (const { says, calendar: name, from, minutes, due } of vectors.due) {
    it(`${says} [R1 F35]`, () => {
      expect(iso(addWorking(calendar(name), at(from), minutes))).toBe(due);
    });
  }
  for (const { says, calendar: name, from, to, minutes } of vectors.between) {
    it(`counted ${says} [R1 F35]`, () => {
      expect(workingBetween(calendar(name), at(from), at(to))).toBeCloseTo(minutes * 60_000);
    });
  }
  for (const { says, calendar: name, at: moment, works, next } of vectors.working) {
    it(`${says} [R1 F35]`, () => {
      const told = calendar(name);
      expect(isWorking(told, at(moment))).toBe(works);
      expect(iso(nextWorking(told, at(moment)))).toBe(next);
    });
  }
});

describe("the clock of a reply", () => {
  for (const { says, calendar: name, promised, answered, state, now, warn, is, ...more } of vectors.states) {
    it(`${says} [R1 F35]`, () => {
      const lapsed = maybe("lapsed" in more ? more.lapsed : null);
      const clock = { promised: maybe(promised), answered: maybe(answered), state, lapsed };
      expect(stateOf(clock, calendar(name), warn, at(now))).toBe(is);
    });
  }
  for (const { says, notes, lapsed } of vectors.lapsed) {
    it(`${says} [R1 F35 K1]`, () => {
      const said = notes.map(({ kind, made, due }) => ({ kind, made: at(made), due: maybe(due) }));
      expect(firstLapsed(said)).toBe(maybe(lapsed));
    });
  }
  for (const { says, calendar: name, promised, answered, taken, told, minutes, now, due } of vectors.steps) {
    it(`${says} [R1 F35]`, () => {
      const clock = { promised: maybe(promised), answered: maybe(answered) };
      const climb = { taken, told: maybe(told), managerMinutes: minutes };
      expect(stepDue(clock, calendar(name), climb, at(now))).toBe(due);
    });
  }
});
