import { describe, expect, it } from "vitest";
import { Finder } from "#/search/match";
import type { FieldValues, Shown } from "#/store/api";
import { entryOf, type FamilyEntry } from "../clients/client_book";
import { familiesOf } from "../clients/merging";
import { ClientBook } from "../clients/search";
import { addBelow, asked, emptyCall, open, removeLine, typeIn } from "./draft";
import { FaqIndex } from "./faq_match";
import { candidates } from "./match";
import { readUntil } from "./until";
import { wholeNumber } from "./use_call_keys";

let count = 0;
const newId = () => `id${++count}`;

function shown<K extends "client" | "contact" | "faq">(
  entity: K,
  id: string,
  fields: FieldValues<K>,
): Shown<K> {
  return { entity, id, fields, deleted: false } as unknown as Shown<K>;
}

const READINGS = new Map([
  ["裴", ["pei"]],
  ["文", ["wen"]],
  ["博", ["bo"]],
]);
const finder = new Finder(READINGS);
const clients = [
  shown("client", "KH008", { name: "澄远精工股份有限公司", code: "KH008" }),
  shown("client", "KH002", { name: "远桥教育" }),
  shown("client", "OLD", { name: "澄远精工", merged_into: "KH008" }),
];
const contacts = [
  shown("contact", "pei", { client: "KH008", name: "裴文博", mobile: "190 0000 0208" }),
  shown("contact", "bai", { client: "KH002", name: "白露", phone: "021-6234 5678 转 805" }),
  shown("contact", "wu", { client: "KH002", name: "吴青", title: "财务主管", mobile: "138 0013 8000" }),
  shown("contact", "twin", { client: "OLD", name: "裴先生", merged_into: "pei" }),
];
const search = new ClientBook<FamilyEntry>();
search.update([...familiesOf(clients, contacts).values()].map(entryOf));
search.readAs(READINGS);
search.build();
const who = (typed: { number?: string; caller?: string; company?: string }) =>
  candidates({ search }, { number: "", caller: "", company: "", ...typed }, finder).map(({ id }) => id);

describe("who may be calling", () => {
  it.each([
    ["1900000 0208"],
    ["+86 190-0000 0208"],
    ["0086 19000000208"],
    ["１９００００００２０８"],
    ["(190) 0000-0208"],
    ["0208"],
    ["19000"],
  ])("is found by %s, in any writing [R1 F35]", (number) => {
    expect(who({ number })).toEqual(["pei"]);
  });

  it("is found by a fixed line with its area code, its extension, its last digits [R1 F35]", () => {
    for (const number of ["021 62345678", "62345678", "+86 21 6234 5678", "021-62345678转805", "5678"]) {
      expect(who({ number })).toEqual(["bai"]);
    }
    expect(who({ number: "021-62345678转806" })).toEqual([]);
  });

  it("is certain only by the whole number: some digits propose, they never decide [R1 F35]", () => {
    const sure = (number: string) =>
      candidates({ search }, { number, caller: "", company: "" }, finder).map((one) => one.sure);
    expect(sure("0208")).toEqual([false]);
    expect(sure("+8619000000208")).toEqual([true]);
    expect(who({ number: "02" })).toEqual([]);
  });

  it("is found by characters, pinyin and initials, and by the house [R1]", () => {
    for (const caller of ["裴文", "peiwen", "pwb"]) expect(who({ caller })).toEqual(["pei"]);
    expect(who({ company: "远桥" }).sort()).toEqual(["bai", "wu"]);
    expect(who({ caller: "郑秘书" })).toEqual([]);
  });

  it("is the one whose number it is before the one of the same name; merged ones are gone [R1 F36]", () => {
    expect(who({ number: "5678", caller: "裴文博" })[0]).toBe("bai");
    expect(who({ company: "澄远" })).toEqual(["pei"]);
  });

  it("is found by what they are there for, as callers say it [R1]", () => {
    expect(who({ caller: "财务" })).toEqual(["wu"]);
    expect(who({ caller: "财务", company: "远桥" })[0]).toBe("wu");
  });

  it("is rung back on the whole number when some digits had found them [R1]", () => {
    expect(wholeNumber("0208", ["190 0000 0208", null])).toBe("190 0000 0208");
    expect(wholeNumber("138 0013 8000", ["190 0000 0208"])).toBe("138 0013 8000");
    expect(wholeNumber("", [null, "62345678"])).toBe("62345678");
  });
});

describe("what is asked", () => {
  it("becomes one enquiry a line; empty lines are none, pasted lines are several [R1]", () => {
    const draft = emptyCall("2026-12-16T01:40:00.000Z", newId);
    const first = draft.matters[0]?.id ?? "";
    const typed = typeIn(draft.matters, first, "停车费谁付\n\n轮椅席\n", newId);
    expect(typed.map(({ text }) => text)).toEqual(["停车费谁付", "轮椅席"]);
    const [more, focus] = addBelow(typed, first, newId);
    expect(more[1]?.id).toBe(focus);
    expect(asked({ ...draft, matters: more })).toHaveLength(2);
    expect(addBelow(more, first, newId)[0]).toHaveLength(3);
    const [less, back] = removeLine(more, focus);
    expect([less.length, back]).toEqual([2, first]);
    expect(removeLine(draft.matters, first)[0]).toHaveLength(1);
  });

  it("waits for somebody unless it was answered at once [R1]", () => {
    const draft = emptyCall("2026-12-16T01:40:00.000Z", newId);
    const [one] = draft.matters;
    if (!one) throw new Error("a call begins with a line");
    const matters = [
      { ...one, text: "停车", answer: "" },
      { ...one, id: "two", text: "轮椅" },
    ];
    expect(open({ ...draft, matters }).map(({ id }) => id)).toEqual(["two"]);
  });
});

describe("common questions", () => {
  const index = new FaqIndex([
    shown("faq", "wheel", { question: "轮椅嘉宾能上台吗？", answer: "能，提前告知即可安排坡道和两名陪同。" }),
    shown("faq", "park", { question: "客人停车怎么安排？", answer: "按场地车位发停车指引。" }),
    shown("faq", "sign", { question: "需要手语翻译或字幕怎么办？", answer: "提前十天告知。" }),
  ]);
  const find = (line: string) => index.find(line, finder).map(({ faq }) => faq.id);

  it("follow running text, the question before the answer; what stands everywhere decides nothing [R6]", () => {
    expect(find("主桌再加两位轮椅嘉宾")[0]).toBe("wheel");
    expect(find("客人停车费谁付")[0]).toBe("park");
    expect(find("坡道够不够宽")).toEqual(["wheel"]);
    expect(find("")).toEqual([]);
  });
});

describe("until when to reply", () => {
  const now = Date.parse("2026-12-16T01:40:00.000Z"); // 09:40
  const read = (line: string) => {
    const { due, way } = readUntil(line, now);
    return [due === null ? null : new Date(due).toISOString().slice(0, 16), way];
  };

  it.each([
    ["10:30 前，微信", "2026-12-16T02:30", "微信"],
    ["下午三点半", "2026-12-16T07:30", ""],
    ["十一点", "2026-12-16T03:00", ""],
    ["3点打我手机", "2026-12-16T07:00", "打我手机"],
    ["明天 10：00", "2026-12-17T02:00", ""],
    ["9:00", "2026-12-17T01:00", ""],
    ["微信", null, "微信"],
    ["25:00", null, "25:00"],
    ["", null, ""],
  ])("%s [R1]", (line, due, way) => {
    expect(read(line)).toEqual([due, way]);
  });
});
