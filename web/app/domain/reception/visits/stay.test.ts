import { describe, expect, it } from "vitest";
import {
  isInTheHouse,
  mayDo,
  nextStep,
  notTold,
  type Stay,
  type StepKind,
  stayOf,
  type Visit,
  type VisitStep,
  waitedFor,
  waitsTooLong,
} from "./stay";

const NINE = Date.parse("2026-12-16T09:00:00.000Z");
const nothing = {
  heads: {},
  conflicts: {},
  stamps: {},
  unseen: {},
  unsent: false,
  unsentFields: new Set<never>(),
};
const rest = { ...nothing, deleted: false, editedAfterDeletion: false, rev: 1 };

function visit(fields: Visit["fields"] = {}): Visit {
  return { entity: "visit", id: "V", fields: { visitor: "殷秋月", host: "P1", ...fields }, ...rest };
}

let made = 0;
function step(kind: StepKind, minutes: number, more: VisitStep["fields"] = {}): VisitStep {
  made += 1;
  const at = new Date(NINE + minutes * 60_000).toISOString();
  const fields = { visit: "V", kind, made: at, author: "P9", ...more };
  return { entity: "visit_step", id: `S${made}`, fields, ...rest };
}

const stay = (steps: VisitStep[], fields: Visit["fields"] = {}): Stay => stayOf(visit(fields), steps);
const at = (minutes: number) => NINE + minutes * 60_000;

describe("a stay in the house", () => {
  it("waits from the arrival until somebody has met them, and no longer [R2]", () => {
    const waiting = stay([step("arrived", 0), step("seated", 3)]);
    expect(waiting.state).toBe("waits");
    expect(waitedFor(waiting, at(8))).toBe(8 * 60_000);
    const met = stay([step("met", 12), step("arrived", 0)]);
    expect(met.state).toBe("met");
    expect(waitedFor(met, at(40))).toBe(12 * 60_000);
    expect(waitedFor(stay([]), at(40))).toBe(0);
  });

  it("is marked once the department's minutes have passed, not while they are with their host [R2]", () => {
    const waiting = stay([step("arrived", 0)]);
    expect(waitsTooLong(waiting, at(9.9), 10)).toBe(false);
    expect(waitsTooLong(waiting, at(10), 10)).toBe(true);
    expect(waitsTooLong(stay([step("arrived", 0), step("met", 5)]), at(30), 10)).toBe(false);
  });

  it("counts whoever was seated as in the house, and who was called off but came all the same [R2]", () => {
    expect(isInTheHouse(stay([step("seated", 0)]))).toBe(true);
    expect(isInTheHouse(stay([step("cancelled", 0)]))).toBe(false);
    expect(isInTheHouse(stay([step("cancelled", 0), step("arrived", 5)]))).toBe(true);
    expect(isInTheHouse(stay([step("arrived", 0), step("left", 60)]))).toBe(false);
  });

  it("is the same whoever's steps arrive first, and two who pressed the same did it once [R2 F38]", () => {
    const [mine, theirs] = [step("arrived", 1), step("arrived", 0)];
    const left = step("left", 30);
    expect(stay([mine, theirs, left]).done.arrived).toBe(theirs);
    expect(stay([left, theirs, mine]).state).toBe("left");
  });
});

describe("what is next", () => {
  const following = (...kinds: StepKind[]) => nextStep(stay(kinds.map((kind, index) => step(kind, index))));

  it("leads from the door to the door, each step once [R2]", () => {
    expect(following()).toBe("arrived");
    expect(following("arrived")).toBe("identified");
    expect(following("arrived", "identified")).toBe("host_told");
    expect(following("arrived", "identified", "host_told")).toBe("seated");
    expect(following("arrived", "identified", "host_told", "seated", "served")).toBe("met");
    expect(following("arrived", "met")).toBe("left");
    expect(following("arrived", "left")).toBeUndefined();
    expect(following("cancelled")).toBeUndefined();
  });

  it("needs no telling of a host who has answered, and asks for a badge only if there is one [R2]", () => {
    expect(following("arrived", "identified", "host_coming")).toBe("seated");
    expect(nextStep(stay([step("arrived", 0), step("met", 1)], { badge: "K7QX" }))).toBe("badge_back");
    expect(nextStep(stay([step("arrived", 0), step("identified", 1)], { host: null }))).toBe("seated");
  });

  it("offers nothing twice and nothing of a visit that is over [R2]", () => {
    const here = stay([step("arrived", 0), step("served", 1)]);
    expect(mayDo(here, "served")).toBe(false);
    expect(mayDo(here, "arrived")).toBe(false);
    expect(mayDo(here, "cancelled")).toBe(false);
    expect(mayDo(here, "left")).toBe(true);
    expect(mayDo(stay([]), "left")).toBe(false);
    expect(mayDo(stay([step("left", 0)]), "served")).toBe(false);
  });
});

describe("a host told by a chat outside", () => {
  const told = (text: string, minutes = 1) => step("host_told", minutes, { author: null, text });

  it("is told only when one of the chats took it [R2]", () => {
    const failing = stay([step("arrived", 0), told("retrying: 前台群")]);
    expect(failing.done.host_told).toBeUndefined();
    expect(notTold(failing)).toEqual([{ how: "not_yet", by: "前台群" }]);
    const later = stay([step("arrived", 0), told("retrying: 前台群"), told("sent: 前台群", 2)]);
    expect(later.done.host_told).toBeDefined();
    expect(notTold(later)).toEqual([]);
  });

  it("a chat that gave up is told beside one that worked, and what a person wrote is no chat [R2]", () => {
    const both = stay([told("failed: 邮件", 2), told("sent: 前台群")]);
    expect(notTold(both)).toEqual([{ how: "failed", by: "邮件" }]);
    expect(stay([step("host_told", 0, { text: "打了电话" })]).done.host_told).toBeDefined();
  });
});
