import { describe, expect, it } from "vitest";
import type { FieldValues, Shown } from "#/store/api";
import { Families } from "./families";
import { type Client, type Contact, type Family, familiesOf } from "./merging";

function shown<K extends "client" | "contact">(entity: K, id: string, fields: FieldValues<K>): Shown<K> {
  return { entity, id, fields } as unknown as Shown<K>;
}

const client = (id: string, fields: FieldValues<"client"> = {}): Client =>
  shown("client", id, { name: id, ...fields });
const contact = (id: string, of: string, fields: FieldValues<"contact"> = {}): Contact =>
  shown("contact", id, { name: id, client: of, ...fields });

const told = (families: ReadonlyMap<string, Family>) =>
  [...families.values()]
    .map(({ id, merged, contacts, everyContact }) =>
      JSON.stringify([id, ...[merged, contacts, everyContact].map((list) => list.map((one) => one.id))]),
    )
    .sort();

/** A number after the other, the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

describe("families that are kept up", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "are those that all records together tell, whatever changes: %i [R3 F36]",
    (seed) => {
      const roll = dice(seed);
      const kept = new Families();
      let clients: Client[] = [];
      let contacts: Contact[] = [];
      const before = new Map<string, Family>();
      for (let step = 0; step < 120; step++) {
        const id = `c${roll(9)}`;
        const merged = roll(6) === 0 ? `c${roll(9)}` : null;
        if (roll(5) === 0) clients = clients.filter((one) => one.id !== id);
        else clients = [...clients.filter((one) => one.id !== id), client(id, { merged_into: merged })];
        const who = `p${roll(12)}`;
        const twin = roll(6) === 0 ? `p${roll(12)}` : null;
        if (roll(5) === 0) contacts = contacts.filter((one) => one.id !== who);
        else
          contacts = [
            contact(who, `c${roll(9)}`, { merged_into: twin }),
            ...contacts.filter((one) => one.id !== who),
          ];
        const news = kept.update(clients, contacts);
        expect(told(news.families)).toEqual(told(familiesOf(clients, contacts)));
        for (const family of news.changed) before.set(family.id, family);
        for (const gone of news.gone) before.delete(gone);
        expect(told(before)).toEqual(told(news.families));
      }
    },
  );

  it("a changed contact renews its own family and leaves the others as they are [R3]", () => {
    const kept = new Families();
    const clients = [client("a"), client("b")];
    const other = contact("y", "b");
    const first = kept.update(clients, [contact("x", "a"), other]);
    const next = kept.update(clients, [contact("x", "a", { mobile: "138" }), other]);
    expect(next.changed.map(({ id }) => id)).toEqual(["a"]);
    expect([...next.changed].map(({ contacts }) => contacts[0]?.fields.mobile)).toEqual(["138"]);
    expect(first.families.get("a")).not.toBe(next.families.get("a"));
  });
});
