import { expect, it } from "vitest";
import type { FieldValues } from "#/store/api";
import { shown } from "../testing/shown";
import { asks, compareWith, newsIn, type TemplateItem, upgrade } from "./from_template";

const HALL = "Q01";
const PLACE = {
  event: "E1",
  starts: "2026-12-18T09:00:00.000Z",
  zoneOf: (place: string) => (place === "湖光宴会厅" ? HALL : null),
};

function line(
  id: string,
  number: number,
  fields: FieldValues<"template_item"> = {},
  deleted = false,
): TemplateItem {
  const patch = {
    template: "T",
    number,
    category: "safety",
    title: "灭火器",
    place: "湖光宴会厅",
    ...fields,
  } as const;
  return { ...shown("template_item", id, patch), deleted };
}

function made(id: string, from: TemplateItem, fields: FieldValues<"check"> = {}) {
  return shown("check", id, { ...asks(from, PLACE), template_item: from.id, ...fields });
}

it("a line becomes a check that is due by the event's start, in the zone that has the name of its place [X1]", () => {
  expect(asks(line("I1", 1, { due_minutes: -90, low: 1 }), PLACE)).toMatchObject({
    title: "灭火器",
    zone: HALL,
    due: "2026-12-18T07:30:00.000Z",
    low: 1,
    high: null,
  });
  expect(asks(line("I1", 1, { place: "码头" }), { ...PLACE, starts: null })).toMatchObject({
    zone: null,
    due: null,
  });
});

it("applied twice it makes nothing twice, nor what the list has under the same name [X1]", () => {
  const lines = [line("I1", 1), line("I2", 2, { title: "出口" }), line("I3", 3, { title: "手推车" })];
  const checks = [
    made("C1", lines[0] as TemplateItem),
    shown("check", "C2", { category: "safety", title: "出口" }),
  ];
  const found = compareWith(lines, checks, PLACE);
  expect([found.make.map(({ id }) => id), found.there, found.changed]).toEqual([["I3"], 2, []]);
});

it("a changed line changes no check by itself; the upgrade writes what is asked, never the answer [F28]", () => {
  const old = line("I1", 1, { requirement: "2具", high: 4 }, true);
  const now = line("I9", 1, { requirement: "4具", high: 4 });
  const check = made("C1", old, { result: "pass", measured: 3, high: 5 });
  const [changed] = compareWith([old, now], [check], PLACE).changed;
  expect(changed?.differences).toEqual([{ field: "requirement", here: "2具", now: "4具" }]);
  expect(changed && upgrade(changed)).toEqual({ requirement: "4具" });
  const upgraded = made("C1", old, { result: "pass", requirement: "4具", high: 5 });
  expect(compareWith([old, now], [upgraded], PLACE).changed).toEqual([]);
});

it("a line that is gone leaves its check, to be taken out by hand or to stay with its answer [F28]", () => {
  const old = line("I1", 1, {}, true);
  const found = compareWith([old], [made("C1", old, { result: "fail" })], PLACE);
  expect([found.gone.map(({ id }) => id), found.make]).toEqual([["C1"], []]);
});

it("what a lead is told of a template counts lines changed, added and gone, not what he took out himself [X1 F28]", () => {
  const [old, removed] = [line("I1", 1, {}, true), line("I2", 2, { title: "出口" })];
  const lines = [old, line("I9", 1, { title: "灭火器两具" }), removed, line("J8", 3, { title: "手推车" })];
  const checks = [made("I5", old)];
  expect(newsIn(compareWith(lines, checks, PLACE), checks)).toBe(2);
  expect(newsIn(compareWith([line("I1", 1)], checks, PLACE), checks)).toBe(0);
});

it("a line that stands on the list twice is named, so that somebody says which one stays [X1 F36]", () => {
  const one = line("I1", 1);
  const checks = [made("I5", one, { result: "pass" }), made("I6", one, { result: "fail" })];
  const found = compareWith([one], checks, PLACE);
  expect(found.doubled).toEqual([checks]);
  expect(newsIn(found, checks)).toBe(1);
});
