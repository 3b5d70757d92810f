import { describe, expect, it } from "vitest";
import { judge } from "../attention";
import { check, MA, minutesFromNoon, NOON, QIN } from "../testing/check";
import { type Event, isOn, myNext, openOfOthers, sortEvents } from "./events";

const HOUR = 60;

function event(id: string, from: number, to: number): Event {
  return {
    entity: "event",
    id,
    fields: { starts: minutesFromNoon(from * HOUR), ends: minutesFromNoon(to * HOUR) },
    heads: {},
    conflicts: {},
    stamps: {},
    unsent: false,
    unsentFields: new Set(),
    deleted: false,
    editedAfterDeletion: false,
    unseen: {},
    rev: 1,
  };
}

describe("my events", () => {
  it("the next one first; past ones the latest first; tonight's is not past while it is torn down [X1 X12]", () => {
    const tonight = event("tonight", -14, -10);
    const all = [event("may", 900, 905), event("old", -900, -890), tonight, event("older", -990, -980)];
    const { coming, past } = sortEvents(all, NOON);
    expect(coming.map((one) => one.id)).toEqual(["tonight", "may"]);
    expect(past.map((one) => one.id)).toEqual(["old", "older"]);
  });

  it("is on from its beginning to its end [X1]", () => {
    expect(isOn(event("a", -1, 1).fields, NOON)).toBe(true);
    expect(isOn(event("a", 1, 2).fields, NOON)).toBe(false);
    expect(isOn({}, NOON)).toBe(false);
  });
});

describe("what is next for me", () => {
  const view = { now: NOON, me: MA, refused: new Set<string>(), photographed: new Set<string>() };
  const checks = [
    check({ responsible: MA, due: minutesFromNoon(60) }, { id: "soon" }),
    check({ responsible: QIN, due: minutesFromNoon(-60) }, { id: "hers" }),
    check({ responsible: MA, due: minutesFromNoon(-5) }, { id: "late" }),
    check({ responsible: MA, result: "fail" }, { id: "failed" }),
    check({ responsible: null }, { id: "nobodys" }),
  ].map((one) => judge(one, view));

  it("are my open checks, the late ones first [X1]", () => {
    expect(myNext(checks).map((one) => one.check.id)).toEqual(["late", "soon"]);
  });

  it("when mine are done, it says how many others are open [X1]", () => {
    expect(openOfOthers(checks)).toBe(2);
  });
});
