import { describe, expect, it } from "vitest";
import type { Kind, Offer } from "./offers";
import { type Found, groupsOf, type OfKind, startOf } from "./rank";

const offer = (kind: Kind, id: string): Offer => ({
  key: `${kind}:${id}`,
  kind,
  title: id,
  facts: "",
  href: () => `/${id}`,
});
const found = (kind: Kind, ...weights: [string, number][]): [Kind, OfKind] => [
  kind,
  {
    best: weights.map(([id, weight]): Found => ({ offer: offer(kind, id), weight })),
    count: weights.length,
  },
];
const told = (groups: ReturnType<typeof groupsOf>) =>
  groups.map(({ offers }) => offers.map(({ key }) => key));

describe("what the palette puts first", () => {
  it("is the kind in which something begins with what was typed [Q2]", () => {
    const groups = groupsOf(new Map([found("client", ["a", 1]), found("screen", ["clients", 3])]), []);
    expect(told(groups)).toEqual([["screen:clients"], ["client:a"]]);
  });

  it("of equal kinds is always the same order: clients, people, events, pages, acts [Q2]", () => {
    const equal = new Map([found("action", ["a", 2]), found("event", ["e", 2]), found("client", ["c", 2])]);
    expect(groupsOf(equal, []).map(({ kind }) => kind)).toEqual(["client", "event", "action"]);
  });

  it("is what was opened lately, before its like, never before a better one [Q2]", () => {
    const people = found("person", ["better", 3], ["old", 2], ["lately", 2], ["just now", 2]);
    const recent = ["person:just now", "person:lately"];
    expect(told(groupsOf(new Map([people]), recent))).toEqual([
      ["person:better", "person:just now", "person:lately", "person:old"],
    ]);
  });

  it("leaves room for the other kinds, and says how many more there are [Q2]", () => {
    const many = found("client", ...Array.from({ length: 9 }, (_, at): [string, number] => [`c${at}`, 2]));
    const [group] = groupsOf(new Map([many]), []);
    expect([group?.offers.length, group?.more]).toEqual([6, 3]);
  });

  it("before anything is typed is what was opened lately; what stands there is not said twice [Q2]", () => {
    const [call, desk, gala] = [offer("action", "call"), offer("screen", "desk"), offer("event", "gala")];
    expect(told(startOf([gala, desk], [call], [desk]))).toEqual([
      ["event:gala", "screen:desk"],
      ["action:call"],
    ]);
    expect(startOf([], [], [])).toEqual([]);
  });
});
