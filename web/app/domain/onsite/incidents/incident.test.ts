import { describe, expect, it } from "vitest";
import { MA, minutesFromNoon, NOON, QIN } from "../testing/check";
import { byUrgency, canWithdraw, countFilters, runsFor } from "./incident";
import { KINDS, ruleOf } from "./kinds";
import { ofCheck, relatedTo } from "./related";
import { incident } from "./testing/incident";

const at = (minutes: number) => ({ happened: minutesFromNoon(minutes) });
const order = (...all: ReturnType<typeof incident>[]) => all.sort(byUrgency).map(({ id }) => id);

describe("the order of incidents", () => {
  it("puts the open and grave first, of the equally grave what nobody took, then what runs longest [X9]", () => {
    const taken = incident("taken", { severity: "serious", taken: minutesFromNoon(1), ...at(-50) });
    const late = incident("late", { severity: "serious", ...at(-2) });
    const long = incident("long", { severity: "serious", ...at(-9) });
    const grave = incident("grave", { severity: "major", ...at(-1) });
    const small = incident("small", at(-90));
    const closed = incident("closed", { severity: "major", outcome: "resolved", ...at(-99) });
    expect(order(small, closed, taken, late, grave, long)).toEqual([
      "grave",
      "long",
      "late",
      "taken",
      "small",
      "closed",
    ]);
  });

  it("counts what nobody has rated above the ordinary, as the server does, and shows the latest closed one first [X9]", () => {
    const unrated = incident("unrated", { severity: null });
    expect(order(incident("ordinary"), unrated)).toEqual(["unrated", "ordinary"]);
    const closed = (id: string, minutes: number) => incident(id, { outcome: "resolved", ...at(minutes) });
    expect(order(closed("old", -60), closed("new", -5))).toEqual(["new", "old"]);
  });
});

describe("an incident", () => {
  it("runs until it is closed, and never less than nothing when a clock runs ahead [X9]", () => {
    expect(runsFor(incident("a", at(-12)), NOON)).toBe(12 * 60_000);
    expect(runsFor(incident("a", at(5)), NOON)).toBe(0);
    const stamps = { outcome: { by: QIN, at: minutesFromNoon(-2) } };
    expect(runsFor(incident("a", { outcome: "resolved", ...at(-12) }, { stamps }), NOON)).toBe(10 * 60_000);
  });

  it("can be withdrawn by whoever pressed the wrong tile as long as nobody else has acted on it [X9]", () => {
    expect(canWithdraw(incident("a"), MA, [MA, null])).toBe(true);
    expect(canWithdraw(incident("a"), QIN, [])).toBe(false);
    expect(canWithdraw(incident("a"), MA, [QIN])).toBe(false);
    expect(canWithdraw(incident("a", { taken: minutesFromNoon(1) }), MA, [])).toBe(false);
  });

  it("is counted where people look for it: open, untaken, mine, closed [X9]", () => {
    const all = [
      incident("a", { reporter: QIN }),
      incident("b", { reporter: QIN, assigned: MA, taken: minutesFromNoon(1) }),
      incident("c", { outcome: "false_alarm" }),
    ];
    expect(countFilters(all, MA)).toEqual({ open: 2, untaken: 1, mine: 1, closed: 1 });
  });

  it("is linked from both sides, whichever of the two it was written on [X9]", () => {
    const [a, b, c] = [incident("a", { related: ["b"] }), incident("b"), incident("c", { check: "QD109" })];
    expect(relatedTo(a, [a, b, c])).toEqual([b]);
    expect(relatedTo(b, [a, b, c])).toEqual([a]);
    expect(ofCheck("QD109", [a, b, c])).toEqual([c]);
  });
});

describe("the kinds", () => {
  it("stand with the gravest first, and those about a person are confidential from the start [X9 O4]", () => {
    const grave = KINDS.map(({ severity }) => ["major", "serious", "ordinary"].indexOf(severity));
    expect(grave).toEqual([...grave].sort());
    expect(KINDS.filter((rule) => rule.confidential).map(({ kind }) => kind)).toEqual([
      "injury",
      "lost_child",
    ]);
    expect(ruleOf("fire").severity).toBe("major");
  });
});
