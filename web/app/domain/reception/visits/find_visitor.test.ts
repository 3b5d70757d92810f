import { describe, expect, it } from "vitest";
import { Finder } from "#/search/match";
import type { FieldValues, Shown } from "#/store/api";
import { entryOf, type FamilyEntry } from "../clients/client_book";
import { familiesOf } from "../clients/merging";
import { ClientBook } from "../clients/search";
import { findVisitors } from "./find_visitor";
import type { Visit } from "./stay";

const READINGS = new Map([
  ["裴", ["pei"]],
  ["文", ["wen"]],
  ["博", ["bo"]],
]);
const finder = new Finder(READINGS);

function shown<K extends "client" | "contact" | "visit">(
  entity: K,
  id: string,
  fields: FieldValues<K>,
): Shown<K> {
  return { entity, id, fields } as unknown as Shown<K>;
}

const search = new ClientBook<FamilyEntry>();
const families = familiesOf(
  [shown("client", "KH008", { name: "澄远精工" }), shown("client", "KH002", { name: "远桥教育" })],
  [
    shown("contact", "pei", { client: "KH008", name: "裴文博", mobile: "190 0000 0208" }),
    shown("contact", "gone", { client: "KH008", name: "裴文", erased: "2026-01-01T00:00:00.000Z" }),
    shown("contact", "bai", { client: "KH002", name: "白露", phone: "021-6234 5678" }),
  ],
);
search.update([...families.values()].map(entryOf));
search.readAs(READINGS);
search.build();
const visits = [
  shown("visit", "earlier", { visitor: "裴文博", company: "云江大学" }),
  shown("visit", "erased", { visitor: "裴文", erased: "2026-01-01T00:00:00.000Z" }),
] as unknown as Visit[];
const who = (typed: string) => findVisitors(typed, { expected: [], book: { search }, visits }, finder);

describe("who announces themselves", () => {
  it("is found by name, pinyin, initials, company and digits: contacts before earlier visitors [R2]", () => {
    for (const typed of ["裴文", "peiwen", "pwb"])
      expect(who(typed).map(({ key }) => key)).toEqual(["pei", "earlier"]);
    expect(who("远桥").map(({ key }) => key)).toEqual(["bai"]);
    expect(who("5678")).toMatchObject([
      { visitor: "白露", company: "远桥教育", client: "KH002", contact: "bai" },
    ]);
    expect(who("裴 澄远").map(({ key }) => key)).toEqual(["pei"]);
    expect(who("裴")).toEqual([]);
  });

  it("is looked for among earlier visitors alone where no clients are received [R2 O4]", () => {
    expect(
      findVisitors("裴文", { expected: [], book: undefined, visits }, finder).map(({ key }) => key),
    ).toEqual(["earlier"]);
  });
});
