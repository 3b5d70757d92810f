import { describe, expect, it } from "vitest";
import type { Shown } from "#/store/api";
import { bareName, doubledContacts, elderFirst, Likenesses } from "./doubles";
import { type Client, type Contact, familiesOf, idsOf, rootOf } from "./merging";
import { byDay, madeAt, momentsOf, type Sources } from "./timeline";

const NOTHING = {
  heads: {},
  conflicts: {},
  stamps: {},
  unseen: {},
  unsent: false,
  unsentFields: new Set<never>(),
};

function record<K extends "client" | "contact">(entity: K, id: string, fields: object): Shown<K> {
  return {
    entity,
    id,
    fields,
    ...NOTHING,
    deleted: false,
    editedAfterDeletion: false,
    rev: 1,
  } as unknown as Shown<K>;
}
const client = (id: string, name: string, more: object = {}): Client =>
  record("client", id, { name, ...more });
const contact = (id: string, of: string, name: string, more: object = {}): Contact =>
  record("contact", id, { client: of, name, ...more });

describe("doubles", () => {
  it.each([
    ["蓝鲸文化传媒有限公司", "蓝鲸文化传媒"],
    ["蓝鲸 文化传媒（集团）股份有限公司", "蓝鲸文化传媒"],
    ["Harbour Light Co., Ltd.", "harbour light"],
    ["HARBOUR-LIGHT LIMITED", "Harbour Light"],
  ])("%s and %s bear one name [F36]", (one, other) => {
    expect(bareName(one)).toBe(bareName(other));
  });

  it("a name of nothing but a legal form stays itself [F36]", () => {
    expect(bareName("有限公司")).not.toBe("");
    expect(bareName("蓝鲸")).not.toBe(bareName("白鲸"));
  });

  it("the same number in any writing, also of a contact, suggests a merge; it weighs more than the name [F36]", () => {
    const families = familiesOf(
      [client("1", "蓝鲸"), client("2", "蓝鲸有限公司", { phone: "(021) 62345678" }), client("3", "白鲸")],
      [contact("a", "1", "张", { phone: "62345678" }), contact("b", "3", "李", { mobile: "13800138000" })],
    );
    const likenesses = new Likenesses(families.values());
    const of = (id: string) => likenesses.of(families.get(id) as never).map((one) => [one.family.id, one.by]);
    expect(of("1")).toEqual([["2", "number"]]);
    expect(of("3")).toEqual([]);
    expect([...likenesses.all(families.values()).keys()]).toEqual(["1", "2"]);
    expect(likenesses.alike("", ["+86 138 0013 8000"]).map((one) => one.family.id)).toEqual(["3"]);
  });

  it("who was erased is no double of anybody [F36 Q4]", () => {
    const families = familiesOf(
      [client("1", "—", { erased: "2026" }), client("2", "—", { erased: "2026" })],
      [],
    );
    expect(new Likenesses(families.values()).all(families.values()).size).toBe(0);
  });

  it("of two contacts of one client the same name or mobile suggests one person; the elder stays [F36]", () => {
    const [one, other, third] = [
      contact("a", "1", "张慧敏"),
      contact("b", "1", "张 慧敏"),
      contact("c", "1", "王", { mobile: "13900001111" }),
    ] as const;
    expect(doubledContacts([one, other, third])).toEqual([[one, other]]);
    expect(elderFirst(other, one)).toEqual([one, other]);
  });
});

describe("merged clients", () => {
  it("are one with their contacts, and two again when it is taken back [F36]", () => {
    const merged = [client("1", "蓝鲸"), client("2", "蓝鲸有限", { merged_into: "1" })];
    const people = [contact("a", "1", "张"), contact("b", "2", "李")];
    const families = familiesOf(merged, people);
    expect([...families.keys()]).toEqual(["1"]);
    expect(families.get("1")?.contacts.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(idsOf(families.get("1") as never)).toEqual(["1", "2"]);
    const apart = familiesOf([client("1", "蓝鲸"), client("2", "蓝鲸有限", { merged_into: null })], people);
    expect([...apart.keys()]).toEqual(["1", "2"]);
  });

  it("two who merged each other apart end at the same one on every device; a chain ends at its end [F36]", () => {
    const round = new Map(
      [client("1", "a", { merged_into: "2" }), client("2", "b", { merged_into: "1" })].map((c) => [c.id, c]),
    );
    expect([rootOf("1", round), rootOf("2", round)]).toEqual(["1", "1"]);
    const chain = new Map(
      [client("1", "a", { merged_into: "2" }), client("2", "b", { merged_into: "3" }), client("3", "c")].map(
        (c) => [c.id, c],
      ),
    );
    expect(rootOf("1", chain)).toBe("3");
    expect(rootOf("1", new Map([["1", client("1", "a", { merged_into: "gone" })]]))).toBe("1");
  });

  it("what did not change stays the same object, so that one new client costs one row [R3]", () => {
    const clients = [client("1", "蓝鲸"), client("2", "白鲸")];
    const before = familiesOf(clients, []);
    const after = familiesOf([...clients, client("3", "座头鲸")], [], before);
    expect(after.get("1")).toBe(before.get("1"));
  });
});

describe("the timeline", () => {
  const none: Sources = {
    call: [],
    enquiry: [],
    visit: [],
    need: [],
    event: [],
    formality: [],
    feedback: [],
  };

  it("stands newest first, by day, each kind by its own moment [R3]", () => {
    const moments = momentsOf({
      ...none,
      call: [{ id: "c", fields: { begun: "2026-11-30T01:00:00.000Z" } }],
      visit: [{ id: "v", fields: { expected: "2026-11-30T03:00:00.000Z" } }],
      feedback: [{ id: "f", fields: { made: "2026-11-28T03:00:00.000Z" } }],
    });
    expect(moments.map(({ kind }) => kind)).toEqual(["visit", "call", "feedback"]);
    const days = byDay(moments, (at) => at.slice(0, 10));
    expect(days.map(({ day, moments: some }) => [day, some.length])).toEqual([
      ["2026-11-30", 2],
      ["2026-11-28", 1],
    ]);
  });

  it("what tells no moment of its own happened when it was written down [R3]", () => {
    expect(madeAt("01KAT6S000ABCDEFGHJKMNPQRS").slice(0, 4)).toBe("2025");
  });
});
