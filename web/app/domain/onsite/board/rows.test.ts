import { describe, expect, it } from "vitest";
import { Finder, wordsOf } from "#/search/match";
import { parseTable } from "#/search/pinyin";
import { TABLE } from "#/search/readings";
import { judge } from "../attention";
import { check, conflictingCheck, MA, minutesFromNoon, NOON, QIN } from "../testing/check";
import { boardRow, countStates, filterRows, nextSort, type Sort, sortRows, type Wanted } from "./rows";

const finder = new Finder(parseTable(TABLE));
const people: Record<string, string> = { [MA]: "马晓东", [QIN]: "秦大勇" };
const names = {
  zone: (id: string | null | undefined) => (id === "Q04" ? "宴会厅宾客区" : ""),
  person: (id: string | null | undefined) => (id ? (people[id] ?? "") : ""),
  category: () => "安全",
};
const view = { now: NOON, me: "", refused: new Set<string>(), photographed: new Set<string>() };
const compare = (a: string, b: string) => a.localeCompare(b, "zh-Hans-CN", { numeric: true });

function row(id: string, fields: Parameters<typeof check>[0], parts: Parameters<typeof check>[1] = {}) {
  return boardRow(judge(check({ code: id, ...fields }, { ...parts, id }), view), names, NOON);
}

const failed = row("QD116", { result: "fail", due: minutesFromNoon(-165), responsible: QIN });
const overdue = row("QD97", { due: minutesFromNoon(-10), responsible: MA, zone: "Q04" });
const todo = row("QD120", { title: "灭火器压力表", due: minutesFromNoon(60) });
const passed = row("QD9", { result: "pass", due: minutesFromNoon(-300), responsible: MA });
const undue = row("QD5", { due: null, responsible: QIN });
const conflict = boardRow(judge({ ...conflictingCheck(), id: "QD109" }, view), names, NOON);
const rows = [passed, todo, undue, overdue, failed, conflict];

const wanted = (part: Partial<Wanted>): Wanted => ({ state: "all", list: null, words: [], ...part });
const shown = (part: Partial<Wanted>) => filterRows(rows, wanted(part), finder).map((one) => one.id);
const sorted = (column: Sort["column"], descending = false) =>
  sortRows(rows, { column, descending }, compare).map((one) => one.id);

describe("the board's table", () => {
  it("begins with what needs someone first [X4 F39]", () => {
    expect(sorted("attention")).toEqual(["QD109", "QD116", "QD97", "QD120", "QD5", "QD9"]);
  });

  it("a failed check says how long it has held up the event, a passed one never does [X4]", () => {
    expect(failed.heldUp).toBe(165 * 60_000);
    expect(passed.heldUp).toBe(0);
    expect(todo.heldUp).toBe(0);
  });

  it.each([
    ["attention", ["QD97", "QD116", "QD109"]],
    ["conflict", ["QD109"]],
    ["fail", ["QD116"]],
    ["overdue", ["QD97"]],
    ["todo", ["QD120", "QD5"]],
    ["done", ["QD9"]],
  ] as const)("filters by state: %s [X1]", (state, ids) => {
    expect(shown({ state })).toEqual(ids);
  });

  it("filters by zone and by list at once with a state [X1]", () => {
    expect(shown({ list: { grouping: "zone", key: "Q04" } })).toEqual(["QD97"]);
    expect(shown({ list: { grouping: "zone", key: "Q04" }, state: "fail" })).toEqual([]);
    expect(shown({ list: { grouping: "category", key: "safety" }, state: "done" })).toEqual(["QD9"]);
  });

  it("finds by title, code, person and zone, by their initials too [X1 Q1]", () => {
    expect(shown({ words: wordsOf("mhq") })).toEqual(["QD120"]);
    expect(shown({ words: wordsOf("qd116") })).toEqual(["QD116"]);
    expect(shown({ words: wordsOf("mxd yht") })).toEqual(["QD97"]);
  });

  it("counts what each filter would show, within the list and the words [X1]", () => {
    const none = countStates(rows, wanted({}), finder);
    expect(none).toEqual({ all: 6, attention: 3, conflict: 1, fail: 1, overdue: 1, todo: 2, done: 1 });
    const ma = countStates(rows, wanted({ words: wordsOf("马晓东") }), finder);
    expect(ma).toMatchObject({ all: 2, overdue: 1, done: 1, fail: 0 });
  });

  it("sorts codes by their numbers, and what has no due time or no person stands last [X1]", () => {
    expect(sorted("code")).toEqual(["QD5", "QD9", "QD97", "QD109", "QD116", "QD120"]);
    expect(sorted("due").at(-1)).toBe("QD5");
    expect(sorted("holder").at(-1)).toBe("QD120");
    expect(sorted("heldUp")[0]).toBe("QD116");
  });

  it("a column's head sorts by it, then the other way round, then back to what needs someone first [X1]", () => {
    const first = nextSort({ column: "attention", descending: false }, "due");
    const second = nextSort(first, "due");
    expect([first, second, nextSort(second, "due")]).toEqual([
      { column: "due", descending: false },
      { column: "due", descending: true },
      { column: "attention", descending: false },
    ]);
  });
});
