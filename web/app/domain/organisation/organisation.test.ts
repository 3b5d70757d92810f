import { describe, expect, it } from "vitest";
import { Finder, wordsOf } from "#/search/match";
import { parseTable } from "#/search/pinyin";
import { TABLE } from "#/search/readings";
import type { RefusedItem } from "#/store/api";
import {
  BY_NUMBER,
  countGroups,
  EVERYBODY,
  filterPeople,
  NO_GROUP,
  nextSort,
  personRow,
  sortPeople,
} from "./people_rows";
import { changesOf, creationOf, draftOf, EMPTY_DRAFT, problemsOf, undoOf } from "./person_form";
import { statusActs, statusAfter } from "./person_status";
import { staffRefusals } from "./refusals";
import { managesEvent, managesStaff, maySignIn } from "./rights";
import { GROUPS, GU, HAN, LIN, MA, person, SHEN } from "./testing/people";

const finder = new Finder(parseTable(TABLE));
const compare = (a: string, b: string) => a.localeCompare(b, "zh-Hans-CN", { numeric: true });
const nameOf = (id: string) => GROUPS.find((group) => group.id === id)?.fields.name ?? "";
const cast = [MA, HAN, LIN, SHEN, GU];
const rows = cast.map((one) => personRow(one, nameOf, "、"));
const shown = (part: object) =>
  filterPeople(rows, { ...EVERYBODY, ...part }, finder).map((row) => row.person.fields.name);

describe("what a person has in hand", () => {
  it("the staff only where the server said so [O1 O4]", () => {
    expect(managesStaff(["event:*", "staff"])).toBe(true);
    expect(managesStaff(["event:*", "reception"])).toBe(false);
    expect(managesStaff([])).toBe(false);
  });

  it("an event by its name or with all of them; its planning alone is not the event [O1 O4]", () => {
    expect(managesEvent(["event:E1"], "E1")).toBe(true);
    expect(managesEvent(["event:*"], "E1")).toBe(true);
    expect(managesEvent(["event:E2", "event:E1:planning"], "E1")).toBe(false);
  });

  it("those who left or are suspended are out, those on leave are not [O6]", () => {
    expect((["active", "probation", "leave"] as const).every((status) => maySignIn({ status }))).toBe(true);
    expect((["left", "suspended"] as const).some((status) => maySignIn({ status }))).toBe(false);
  });
});

describe("the list of people", () => {
  it("stands by staff number, and by any column both ways [O1]", () => {
    expect(sortPeople(rows, BY_NUMBER, compare).map((row) => row.id)).toEqual([
      "QC001",
      "QC002",
      "QC003",
      "QC014",
      "QC021",
    ]);
    const byPosition = { column: "position", descending: true } as const;
    expect(sortPeople(rows, byPosition, compare)[0]?.person).toBe(MA);
    expect(nextSort(nextSort(BY_NUMBER, "name"), "name")).toEqual({ column: "name", descending: true });
  });

  it("finds by name, initials, staff number and a part of the number to call [O1 Q1]", () => {
    expect(shown({ words: wordsOf("mxd") })).toEqual(["马晓东"]);
    expect(shown({ words: wordsOf("qc014") })).toEqual(["韩铁军"]);
    expect(shown({ words: wordsOf("0021") })).toEqual(["马晓东"]);
    expect(shown({ words: wordsOf("jiedai") })).toEqual(["林雨桐", "沈知秋"]);
  });

  it("filters by group, a deputy's charge included, by position and by status [O1]", () => {
    expect(shown({ group: "execution" })).toEqual(["马晓东", "韩铁军", "沈知秋"]);
    expect(shown({ group: NO_GROUP })).toEqual(["顾明远"]);
    expect(shown({ position: "group_lead" })).toEqual(["韩铁军", "林雨桐"]);
    expect(shown({ status: "suspended" })).toEqual([]);
  });

  it("leaves out those who left until somebody asks for them [O6]", () => {
    const gone = personRow(person("QC099", { name: "已走", status: "left" }), nameOf, "、");
    expect(filterPeople([gone], EVERYBODY, finder)).toEqual([]);
    expect(filterPeople([gone], { ...EVERYBODY, status: "left" }, finder)).toEqual([gone]);
    expect(filterPeople([gone], { ...EVERYBODY, status: null }, finder)).toEqual([gone]);
    expect(countGroups([gone], GROUPS).get(NO_GROUP)).toBe(0);
  });

  it("counts a person once in each of their groups [O1]", () => {
    expect([...countGroups(rows, GROUPS)]).toEqual([
      ["reception", 2],
      ["planning", 0],
      ["execution", 3],
      [NO_GROUP, 1],
    ]);
  });

  it("10,000 people are filtered by initials and sorted [Q2]", () => {
    const surnames = [..."顾沈林方夏邹蒋韩陆唐谭乔贺冯石马"];
    const many = Array.from({ length: 10_000 }, (_, index) =>
      personRow(
        person(`QC${index}`, {
          name: `${surnames[index % 16]}${surnames[(index >> 4) % 16]}${surnames[(index >> 8) % 16]}`,
        }),
        nameOf,
        "、",
      ),
    );
    const found = sortPeople(filterPeople(many, { ...EVERYBODY, words: ["mm"] }, finder), BY_NUMBER, compare);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(many.length);
  });
});

describe("a person's form", () => {
  const draft = { ...EMPTY_DRAFT, name: " 王小明 ", staff_number: "ｑｃ0３０", groups: ["execution"] };

  it("says whose a staff number is, however it was typed [O1]", () => {
    const problems = problemsOf({ ...draft, staff_number: " ｑｃ021" }, cast, null);
    expect(problems.staff_number).toEqual({ code: "taken", by: MA });
    expect(problemsOf(draftOf(MA.fields), cast, MA.id)).toEqual({});
  });

  it("names each field that is wrong, and nothing else [O1]", () => {
    const bad = { ...EMPTY_DRAFT, email: "nobody", hired_on: "2026-02-30", mobile: "1".repeat(31) };
    const codes = Object.entries(problemsOf(bad, cast, null)).map(([field, problem]) => [
      field,
      problem?.code,
    ]);
    expect(Object.fromEntries(codes)).toEqual({
      name: "required",
      staff_number: "required",
      email: "no_email",
      hired_on: "no_day",
      mobile: "too_long",
      groups: "no_group",
    });
    expect(problemsOf(draft, cast, null)).toEqual({});
  });

  it("writes a new person cleaned, without what was left empty [O1]", () => {
    expect(creationOf(draft)).toEqual({
      name: "王小明",
      staff_number: "qc030",
      position: "member",
      groups: ["execution"],
      status: "active",
    });
  });

  it("writes only what was changed, and can take it back [O1 O5]", () => {
    const patch = changesOf(
      { ...draftOf(MA.fields), mobile: "", groups: ["planning", "execution"] },
      draftOf(MA.fields),
    );
    expect(patch).toEqual({ mobile: null, groups: ["execution", "planning"] });
    expect(undoOf(patch, MA.fields)).toEqual({ mobile: "190 0000 0021", groups: ["execution"] });
    expect(changesOf(draftOf(MA.fields), draftOf(MA.fields))).toEqual({});
  });

  it("takes the charge away from who is no deputy any more [O1]", () => {
    const patch = changesOf(
      { ...draftOf(SHEN.fields), position: "group_lead", groups: ["execution"] },
      draftOf(SHEN.fields),
    );
    expect(patch).toEqual({ position: "group_lead", groups: ["execution"], in_charge_of: [] });
  });
});

describe("a person's status", () => {
  it("offers what makes sense now, and nothing to oneself [O6]", () => {
    expect(statusActs(MA.fields, false)).toEqual(["suspend", "leave"]);
    expect(statusActs({ ...MA.fields, status: "suspended" }, false)).toEqual(["reinstate", "leave"]);
    expect(statusActs({ ...MA.fields, status: "left" }, false)).toEqual(["reinstate"]);
    expect(statusActs(GU.fields, true)).toEqual([]);
    expect(statusAfter("leave")).toBe("left");
  });
});

describe("what the server did not take", () => {
  const refused = (entity: string, record: string, reason: object, create = false): RefusedItem => ({
    change: {
      id: "c",
      entity,
      record,
      create,
      at: "2026-12-18T04:00:00.000Z",
      patch: { name: "王小明" },
      base: {},
    },
    reason: { code: "invalid", message: "", ...reason },
    refusedAt: "2026-12-18T04:01:00.000Z",
  });

  it("keeps what was typed beside the reason, also for a person who was never made [C12 O1]", () => {
    const [one] = staffRefusals(
      [refused("person", "new", { detail: "taken", field: "staff_number" }, true)],
      cast,
    );
    expect(one).toMatchObject({
      reason: "taken",
      creation: true,
      person: undefined,
      patch: { name: "王小明" },
    });
  });

  it("names the person whom a change was for, and leaves other records alone [C12]", () => {
    const items = [refused("check", "x", {}), refused("person", MA.id, { code: "forbidden" })];
    const found = staffRefusals(items, cast);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ reason: "forbidden", person: MA });
  });
});
