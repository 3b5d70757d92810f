import { describe, expect, it } from "vitest";
import { judge } from "./attention";
import { type Grouping, groupChecks, NONE } from "./groups";
import { check, MA, NOON, QIN } from "./testing/check";

const names: Record<string, string> = { lobby: "三层序厅", hall: "宴会厅", [QIN]: "秦大勇", [MA]: "马晓东" };
const naming = {
  me: MA,
  nameOf: (_: Grouping, id: string) => names[id] ?? id,
  compare: (left: string, right: string) => left.localeCompare(right, "zh-Hans-CN"),
};
const view = { now: NOON, me: MA, refused: new Set<string>(), photographed: new Set<string>() };

function group(grouping: Grouping, ...fields: Parameters<typeof check>[0][]) {
  const judged = fields.map((one) => judge(check(one), view));
  return groupChecks(judged, grouping, naming).map((list) => [list.key, list.checks.length]);
}

describe("an event's lists", () => {
  it("by category follow the event: set up first, tear down last [X1 X4 X12]", () => {
    const lists = group("category", { category: "teardown" }, { category: "safety" }, { category: "setup" });
    expect(lists.map(([key]) => key)).toEqual(["setup", "safety", "teardown"]);
  });

  it("by zone follow the zones' names; checks without a zone stay findable at the end [X1]", () => {
    const lists = group("zone", { zone: null }, { zone: "hall" }, { zone: "lobby" }, { zone: "hall" });
    expect(lists).toEqual([
      ["lobby", 1],
      ["hall", 2],
      [NONE, 1],
    ]);
  });

  it("by responsible begin with mine [X1]", () => {
    const lists = group("responsible", { responsible: QIN }, { responsible: null }, { responsible: MA });
    expect(lists.map(([key]) => key)).toEqual([MA, QIN, NONE]);
  });

  it("by due time put the checks of an hour together, the earliest first [X1]", () => {
    const lists = group(
      "due",
      { due: "2026-12-18T06:30:00.000Z" },
      { due: "2026-12-18T05:00:00.000Z" },
      { due: "2026-12-18T06:00:00.000Z" },
      { due: null },
    );
    expect(lists).toEqual([
      ["2026-12-18T05:00:00.000Z", 1],
      ["2026-12-18T06:00:00.000Z", 2],
      [NONE, 1],
    ]);
  });
});
