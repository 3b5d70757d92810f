import { describe, expect, it } from "vitest";
import { parseTable } from "#/search/pinyin";
import { TABLE } from "#/search/readings";
import { type BookEntry, ClientBook } from "./search";

const READINGS = parseTable(TABLE);

const client = (id: string, name: string, phone: string, ...contacts: [string, string][]): BookEntry => ({
  id,
  parts: [
    { id, texts: [name, `KH-${id}`], numbers: [phone] },
    ...contacts.map(([who, mobile]) => ({ id: `${id}/${who}`, texts: [who], numbers: [mobile] })),
  ],
});

const ENTRIES = [
  client("01", "蓝鲸文化传媒有限公司", "021-6234 5678", ["张慧敏", "+86 138-0013-8000"], ["刘洋", ""]),
  client("02", "华东蓝鲸置业", "010-8888 6666", ["王建国", "139 1111 2222"]),
  client("03", "Harbour Light Ltd", "+852 2345 6789", ["Ada Wong", "６１２３ ４５６７"]),
];

function bookOf(entries: readonly BookEntry[]): ClientBook {
  const book = new ClientBook();
  book.update(entries);
  book.readAs(READINGS);
  book.build();
  return book;
}

const book = bookOf(ENTRIES);
const found = (query: string) => book.find(query).map(({ entry }) => entry.id);

describe("the client book as one types", () => {
  it.each([
    ["characters", "蓝鲸", ["01", "02"]],
    ["pinyin", "lanjing", ["01", "02"]],
    ["pinyin under way", "lanj", ["01", "02"]],
    ["initials", "ljwh", ["01"]],
    ["characters and initials", "蓝jwh", ["01"]],
    ["a contact's initials", "zhm", ["01"]],
    ["client and contact", "lj wjg", ["02"]],
    ["English", "harbour", ["03"]],
    ["a code", "kh-02", ["02"]],
    ["the last four digits", "8000", ["01"]],
    ["a number with spaces", "138 0013 80", ["01"]],
    ["a number from abroad", "+86 138", ["01"]],
    ["a number with an area code", "(021) 6234", ["01"]],
    ["full-width digits", "６１２３", ["03"]],
    ["a word and digits", "蓝鲸 6666", ["02"]],
    ["letters in the wrong order", "whjl", []],
    ["nothing", "  ", []],
    ["a sign", "%", []],
  ])("%s: %s [R3]", (_, query, ids) => {
    expect(found(query).sort()).toEqual(ids);
  });

  it("a name that begins so stands before one that holds it [R3]", () => {
    expect(found("蓝鲸")).toEqual(["01", "02"]);
    expect(found("华东")).toEqual(["02"]);
  });

  it("tells which contact was meant, and the client where none was [R3]", () => {
    expect(book.find("zhm")[0]?.part.id).toBe("01/张慧敏");
    expect(book.find("139")[0]?.part.id).toBe("02/王建国");
    expect(book.find("蓝鲸 文化")[0]?.part.id).toBe("01");
  });

  it("knows whose number rings, in whatever writing [R3]", () => {
    expect(book.whose("13800138000").map(({ part }) => part.id)).toEqual(["01/张慧敏"]);
    expect(book.whose("62345678").map(({ part }) => part.id)).toEqual(["01"]);
    expect(book.whose("23456789").map(({ part }) => part.id)).toEqual(["03"]);
    expect(book.whose("8000")).toEqual([]);
  });

  it("a client that changed is found by its new name and no longer by the old one [R3]", () => {
    const changing = bookOf(ENTRIES);
    changing.update([client("01", "灯塔传媒", "", ["周宁", ""])]);
    changing.build();
    expect(changing.find("dtcm").map(({ entry }) => entry.id)).toEqual(["01"]);
    expect(changing.find("蓝鲸").map(({ entry }) => entry.id)).toEqual(["02"]);
    changing.update([], ["01"]);
    changing.build();
    expect(changing.find("dtcm")).toEqual([]);
  });

  it("before the readings have come, the characters themselves are found [R3]", () => {
    const early = new ClientBook();
    early.update(ENTRIES);
    early.build();
    expect(early.find("蓝鲸")).toHaveLength(2);
    expect(early.find("lj")).toEqual([]);
    early.readAs(READINGS);
    early.build();
    expect(early.find("lj")).toHaveLength(2);
  });
});
