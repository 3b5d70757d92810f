import { describe, expect, it } from "vitest";
import { Finder } from "#/search/match";
import { type Judged, judge } from "./attention";
import { freshOrder, heldOrder, inList, listOf, nextOpen } from "./checklist";
import { check, conflictingCheck, MA, minutesFromNoon, NOON, QIN, unsentCheck } from "./testing/check";

const view = { now: NOON, me: MA, refused: new Set<string>(), photographed: new Set<string>() };
const finder = new Finder(new Map([["灯", ["deng"]]]));
const texts = {
  names: (one: Judged) => [one.check.fields.title, one.check.fields.code],
  prose: (one: Judged) => [one.check.fields.requirement],
};
const everything = { filter: "all", words: [] } as const;
const open = { filter: "todo", words: [] } as const;

function todo(id: string, minutes: number) {
  return judge(check({ due: minutesFromNoon(minutes), title: `灯${id}` }, { id }), view);
}

function order(judged: readonly Judged[], asked: Parameters<typeof freshOrder>[1] = everything) {
  return freshOrder(judged, asked, finder, texts);
}

describe("a list", () => {
  it("is named by its address: a category, a zone, a person, an hour, or the whole event [X1]", () => {
    expect(listOf(new URLSearchParams("category=safety&filter=todo"))).toEqual({
      grouping: "category",
      key: "safety",
    });
    expect(listOf(new URLSearchParams("responsible=none"))).toEqual({ grouping: "responsible", key: "none" });
    expect(listOf(new URLSearchParams("filter=todo"))).toBeUndefined();
  });

  it("holds the checks of its zone, and of no other [X1]", () => {
    const hall = judge(check({ zone: "hall" }, { id: "hall" }), view);
    const lobby = judge(check({ zone: "lobby" }, { id: "lobby" }), view);
    expect(inList([hall, lobby], { grouping: "zone", key: "hall" })).toEqual([hall]);
    expect(inList([hall, lobby], undefined)).toHaveLength(2);
  });

  it("is filtered and searched at once [X1]", () => {
    const list = [todo("a", 10), todo("b", 20), judge(unsentCheck({ result: "pass", title: "灯c" }), view)];
    expect(order(list, { filter: "todo", words: ["denga"] })).toEqual(["a"]);
    expect(order(list, { filter: "todo", words: ["deng"] })).toEqual(["a", "b"]);
    expect(order(list, { filter: "all", words: ["d"] })).toHaveLength(3);
  });
});

describe("the order of a list while somebody works through it", () => {
  const before = [todo("a", 10), todo("b", 20), todo("c", 30)];
  const stood = order(before, open);

  it("does not move a check that was just done, though the filter would drop it [X1]", () => {
    const done = judge(unsentCheck({ result: "pass" }, { id: "a" }), view);
    const after = [done, todo("b", 20), todo("c", 30)];
    expect(heldOrder(stood, after, order(after, open))).toBe(stood);
  });

  it("does not move a check that others put in conflict meanwhile [X4]", () => {
    const after = [todo("a", 10), { ...judge(conflictingCheck(), view) }, todo("c", 30)].map((one) =>
      one.state === "conflict" ? { ...one, check: { ...one.check, id: "b" } } : one,
    );
    expect(heldOrder(stood, after, order(after))).toBe(stood);
  });

  it("takes in a check that is new where it belongs, and lets go of one that is gone [X1]", () => {
    const after = [todo("b", 20), todo("c", 30), todo("new", 25)];
    expect(heldOrder(stood, after, order(after, open))).toEqual(["b", "new", "c"]);
  });
});

describe("the next check", () => {
  const list = new Map(
    [
      todo("a", 10),
      judge({ ...conflictingCheck(), id: "conflict" }, view),
      judge(check({ result: "pass" }, { id: "passed" }), view),
      judge(check({ result: "fail" }, { id: "failed" }), view),
      judge(check({ responsible: QIN, due: minutesFromNoon(-5) }, { id: "late" }), view),
    ].map((one) => [one.check.id, one]),
  );
  const ids = ["a", "conflict", "passed", "failed", "late"];
  const next = (after: string | null) => nextOpen(ids, after, (id) => list.get(id));

  it("is the next below that waits for a result; a conflict is never opened by itself [X1 X4]", () => {
    expect(next("a")).toBe("late");
    expect(next(null)).toBe("a");
  });

  it("is the first from the top after the last one [X1]", () => {
    expect(next("late")).toBe("a");
  });

  it("is none when all others have a result [X1]", () => {
    expect(nextOpen(["a", "passed"], "a", (id) => list.get(id))).toBeNull();
  });
});
