import { describe, expect, it } from "vitest";
import type { FieldValues } from "#/store/api";
import {
  addDays,
  byDue,
  type Formality,
  isOverdue,
  moved,
  noticeFor,
  type Owner,
  planned,
  type Step,
  stepsOf,
} from "./formality";

const NOTHING = {
  heads: {},
  conflicts: {},
  stamps: {},
  unseen: {},
  unsent: false,
  unsentFields: new Set<never>(),
  deleted: false,
  editedAfterDeletion: false,
  rev: 1,
};

function formality(id: string, fields: FieldValues<"formality"> = {}): Formality {
  return { entity: "formality", id, fields, ...NOTHING };
}

function step(id: string, fields: FieldValues<"formality_step">): Step {
  return { entity: "formality_step", id, fields: { template: "t", ...fields }, ...NOTHING };
}

const EVENT: Owner = { kind: "event", id: "gala", ids: new Set(["gala"]), name: "年会", day: "2026-12-18" };

describe("a list from a template", () => {
  const steps = [
    step("b", { kind: "permit", title: "报备", days: -15, position: 2, helper: "li", hint: "盖章的两份" }),
    step("a", { kind: "contract", title: "合同", position: 1 }),
    step("c", { kind: "invoice", title: "尾款", days: 7, position: 3 }),
  ];

  it("has the steps in their order, due so many days from the event, with who helps and what is needed [R5]", () => {
    const made = planned(stepsOf("t", steps), [], EVENT);
    expect(made.map(({ title, due, position }) => [title, due, position])).toEqual([
      ["合同", undefined, 0],
      ["报备", "2026-12-03", 1],
      ["尾款", "2026-12-25", 2],
    ]);
    expect(made[1]).toMatchObject({ event: "gala", whose: "年会", helper: "li", missing: "盖章的两份" });
  });

  it("made twice makes nothing twice, and a step added to the template later comes to the end [R5]", () => {
    const listed = [
      formality("1", { step: "a", position: 0 }),
      formality("2", { step: "b", position: 4, deleted: true }),
    ];
    expect(
      planned(stepsOf("t", steps), listed, EVENT).map(({ title, position }) => [title, position]),
    ).toEqual([["尾款", 5]]);
  });

  it("changes the order of two neighbours and of nothing else [R5]", () => {
    const ordered = stepsOf("t", steps);
    expect(moved(ordered, 2, -1)).toEqual([
      { id: "a", position: 0 },
      { id: "c", position: 1 },
    ]);
    expect([moved(ordered, 0, -1), moved(ordered, 2, 1)]).toEqual([[], []]);
  });
});

describe("what is due", () => {
  it("stands the longest overdue first, without a day at the end [R5]", () => {
    const list = [
      formality("none"),
      formality("late", { due: "2026-12-01" }),
      formality("soon", { due: "2026-12-10" }),
      formality("latest", { due: "2026-11-20" }),
    ];
    expect(byDue(list).map(({ id }) => id)).toEqual(["latest", "late", "soon", "none"]);
  });

  it("is overdue the day after, as long as something is owed [R5]", () => {
    const due = { due: "2026-12-01" };
    expect(isOverdue(formality("a", due), "2026-12-01")).toBe(false);
    expect(isOverdue(formality("a", due), "2026-12-02")).toBe(true);
    expect(isOverdue(formality("a", { ...due, state: "received" }), "2026-12-02")).toBe(true);
    expect(isOverdue(formality("a", { ...due, state: "accepted" }), "2026-12-02")).toBe(false);
    expect(isOverdue(formality("a"), "2026-12-02")).toBe(false);
  });

  it("counts days over the end of a month and of a year [R5]", () => {
    expect([addDays("2026-12-18", 14), addDays("2027-03-01", -1)]).toEqual(["2027-01-01", "2027-02-28"]);
  });

  it("is told to the helper and to the lead until each has seen it, and anew for another day [R5]", () => {
    const due = { due: "2026-12-10", helper: "li", reminded: "2026-12-10" };
    expect(noticeFor(formality("a", due), "li")).toBe("reminder");
    expect(noticeFor(formality("a", due), "wang")).toBeUndefined();
    expect(noticeFor(formality("a", { ...due, reminder_seen: "2026-12-10" }), "li")).toBeUndefined();
    expect(noticeFor(formality("a", { ...due, state: "accepted" }), "li")).toBeUndefined();
    expect(noticeFor(formality("a", { ...due, due: "2026-12-20" }), "li")).toBeUndefined();
    const passed = { ...due, overdue: "2026-12-10", told: "lead" };
    expect(noticeFor(formality("a", passed), "lead")).toBe("overdue");
    expect(noticeFor(formality("a", { ...passed, overdue_seen: "2026-12-10" }), "lead")).toBeUndefined();
  });
});
