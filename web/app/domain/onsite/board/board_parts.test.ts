import { describe, expect, it } from "vitest";
import { judge } from "../attention";
import { check, conflictingCheck, MA, minutesFromNoon, NOON, QIN } from "../testing/check";
import { callFirst } from "./call_first";
import { holdOrder } from "./held_order";
import { changedByOthers } from "./others";
import { markField } from "./safety_marks";

const view = { now: NOON, me: "", refused: new Set<string>(), photographed: new Set<string>() };
const judged = (fields: Parameters<typeof check>[0], id: string) =>
  judge(check({ code: id, ...fields }, { id }), view);
const named = (...ids: string[]) => ids.map((id) => ({ id }));

describe("rows under the finger", () => {
  it("stay in their places when the order changes behind them [F39]", () => {
    expect(holdOrder(["a", "b", "c"], named("c", "a", "b")).map((row) => row.id)).toEqual(["a", "b", "c"]);
  });

  it("what is new comes after the row it follows, what is gone goes [F39]", () => {
    const held = holdOrder(["a", "b", "c"], named("new", "a", "next", "c"));
    expect(held.map((row) => row.id)).toEqual(["new", "a", "next", "c"]);
  });

  it("are the new objects, so that what a row says is never old [F39]", () => {
    const fresh = [
      { id: "b", says: "fail" },
      { id: "a", says: "pass" },
    ];
    expect(holdOrder(["a", "b"], fresh)).toEqual([fresh[1], fresh[0]]);
  });
});

describe("the quiet underline", () => {
  const stamp = (by: string, minutes: number) => ({ result: { by, at: minutesFromNoon(minutes) } });
  const before = check({ result: "pass" }, { rev: 7, stamps: stamp(MA, -30) });
  const known = new Map([[before.id, before]]);

  it("marks what somebody else did, not what I did [O5]", () => {
    const byQin = check({ result: "fail" }, { rev: 8, stamps: stamp(QIN, -1) });
    expect(changedByOthers(known, [byQin], MA)).toEqual([byQin.id]);
    expect(changedByOthers(known, [byQin], QIN)).toEqual([]);
  });

  it("does not mark own work that was only confirmed [C1]", () => {
    const waiting = check({ due: minutesFromNoon(5) }, { rev: 7, unsent: true });
    const confirmed = check({ due: minutesFromNoon(5) }, { rev: 9 });
    expect(changedByOthers(new Map([[waiting.id, waiting]]), [confirmed], MA)).toEqual([]);
  });

  it("does not mark a list that only fills, nor what did not change [O5]", () => {
    expect(changedByOthers(new Map(), [before], QIN)).toEqual([]);
    expect(changedByOthers(known, [before], QIN)).toEqual([]);
  });
});

describe("the field of safety marks", () => {
  const field = (open: number, done: number) =>
    markField(
      [
        ...Array.from({ length: open }, (_, index) => judged({}, `o${index}`)),
        ...Array.from({ length: done }, (_, index) => judged({ result: "pass" }, `d${index}`)),
      ],
      820,
      100,
    );

  it("draws every one of 43 and of 120 checks, the fewer the larger [X4]", () => {
    const gala = field(21, 22);
    const festival = field(60, 60);
    expect([gala.size, gala.open.length, gala.done.length]).toEqual([26, 21, 22]);
    expect(festival.size).toBeLessThan(26);
    expect([festival.openMore, festival.doneMore]).toEqual([0, 0]);
  });

  it("folds what is done before anything that needs someone [X4]", () => {
    const vast = field(100, 320);
    expect(vast.openMore).toBe(0);
    expect(vast.doneMore).toBeGreaterThan(0);
    expect(vast.done.length + vast.doneMore).toBe(320);
  });

  it("never hides that more needs someone than can be drawn [X4]", () => {
    const vast = field(420, 0);
    expect(vast.open.length + vast.openMore).toBe(420);
    expect(vast.openMore).toBeGreaterThan(0);
  });

  it("begins with a conflict, then a failure, then what is overdue [X4]", () => {
    const late = judged({ due: minutesFromNoon(-10) }, "late");
    const failed = judged({ result: "fail" }, "failed");
    const torn = judge({ ...conflictingCheck(), id: "torn" }, view);
    const { open } = markField([late, failed, torn], 820, 100);
    expect(open.map((one) => one.check.id)).toEqual(["torn", "failed", "late"]);
  });
});

describe("whom to call first", () => {
  it("is the person in whose hands the gravest lies; at most as many as asked for [X7]", () => {
    const held = [
      judged({ responsible: MA, due: minutesFromNoon(-100) }, "1"),
      judged({ responsible: MA, due: minutesFromNoon(-50) }, "2"),
      judged({ responsible: QIN, result: "fail" }, "3"),
      judged({ responsible: "third", due: minutesFromNoon(-5) }, "4"),
    ];
    expect(callFirst(held, 2)).toEqual([
      { person: QIN, bad: 1, overdue: 0 },
      { person: MA, bad: 0, overdue: 2 },
    ]);
  });

  it("is nobody when nothing is held up [X7]", () => {
    expect(callFirst([judged({ responsible: MA }, "1"), judged({ result: "pass" }, "2")], 3)).toEqual([]);
  });
});
