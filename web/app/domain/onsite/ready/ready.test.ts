import { signal } from "@preact/signals";
import { describe, expect, it } from "vitest";
import type { Shown, Store } from "#/store/api";
import { readyOf } from "./ready";

const records: Readonly<Record<string, readonly Partial<Shown>[]>> = {
  "check event:gala": [{ fields: { title: "灭火器" } as never }, { fields: { title: "出口" } as never }],
  "incident event:gala:confidential": [{ fields: { title: "受伤" } as never }],
  "photo event:gala": [
    { id: "a", fields: { stored: "2026-12-18T08:00:00.000Z" } as never },
    { id: "b", fields: {} as never },
  ],
  "check event:other": [{ fields: { title: "别处" } as never }],
};

function phone(filled: boolean): Store {
  const list = (entity: string, scope: string) => signal(records[`${entity} ${scope}`] ?? []);
  return { list, status: signal({ filled }) } as unknown as Store;
}

describe("what of an event is on this phone", () => {
  it("counts its records over all scopes that this person reads, and no other event's [X13]", () => {
    const ready = readyOf(phone(true), "gala", true);
    expect(ready).toMatchObject({ whole: true, records: 5, pictures: 2, notSafe: 1 });
    expect(ready.bytes).toBeGreaterThan(50);
  });

  it("is not whole before all has come in and the app itself is kept [X13 F14]", () => {
    expect(readyOf(phone(false), "gala", true).whole).toBe(false);
    expect(readyOf(phone(true), "gala", false).whole).toBe(false);
  });
});
