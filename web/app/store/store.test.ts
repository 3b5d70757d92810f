/** The store over a real IndexedDB implementation: what survives, and what screens see. */
import "fake-indexeddb/auto";
import { ulid } from "ulid";
import { afterEach, describe, expect, it } from "vitest";
import type { Store } from "./api";
import { Disk } from "./disk";
import { NoRecordError } from "./errors";
import { openStore } from "./store";

const EVENT = ulid();
const SCOPE = `event:${EVENT}`;
const opened: Store[] = [];

async function open(person: string): Promise<Store> {
  const store = await openStore(person);
  opened.push(store);
  return store;
}

/** As a pull leaves it on the disk. */
async function copyOnDisk(person: string, id: string): Promise<void> {
  const disk = new Disk(person);
  const fields = { event: EVENT, category: "safety", title: "Exit B" };
  const row = {
    entity: "check",
    id,
    rev: 1,
    fields,
    heads: { "*": ulid() },
    conflicts: {},
    unseen: {},
    stamps: {},
  };
  await disk.write(["copies"], (tx) =>
    tx.objectStore("copies").put({ ...row, epoch: "1-x", through: [SCOPE], home: SCOPE }),
  );
  disk.close();
}

async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 1));
}

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

describe("a store that was closed and opened again", () => {
  it("shows what was done before over the copies, and builds on it [X13 C3 C4]", async () => {
    const person = ulid();
    const id = ulid();
    await copyOnDisk(person, id);
    const before = await open(person);
    const list = before.list("check", SCOPE);
    await until(() => list.value.length === 1);
    await before.write("check", id, { result: "pass" });
    before.close();

    const after = await open(person);
    const again = after.list("check", SCOPE);
    await until(() => again.value.length === 1);
    expect(again.value[0]?.fields.result).toBe("pass");
    expect(again.value[0]?.unsent).toBe(true);
    await after.write("check", id, { result: "fail" });
    const [first, second] = after.unsent.value;
    expect(second?.change.base.result).toEqual([first?.change.id]);
  });

  it("keeps a record that was created here and never sent [X13]", async () => {
    const person = ulid();
    const id = ulid();
    const before = await open(person);
    await before.write("zone", id, { event: EVENT, name: "Lobby", limit: 5 }, { create: true });
    before.close();
    const after = await open(person);
    const zones = after.list("zone", SCOPE);
    await until(() => zones.value.length === 1);
    expect(zones.value[0]?.fields.name).toBe("Lobby");
  });
});

describe("a write", () => {
  it("is on the disk before the screen shows it [X13 F3]", async () => {
    const person = ulid();
    const id = ulid();
    await copyOnDisk(person, id);
    const store = await open(person);
    const shown = store.record("check", id);
    await until(() => shown.value !== undefined);
    const disk = new Disk(person);
    let onDiskWhenShown = -1;
    const stop = shown.subscribe((record) => {
      if (record?.fields.result === "pass" && onDiskWhenShown < 0) onDiskWhenShown = 0;
    });
    const written = store.write("check", id, { result: "pass" });
    expect(shown.value?.fields.result).toBeUndefined();
    await written;
    expect(onDiskWhenShown).toBe(0);
    expect(await disk.unsent()).toBe(1);
    stop();
    disk.close();
  });

  it("of a record that is not here is refused, and nothing is queued [S3]", async () => {
    const store = await open(ulid());
    await expect(store.write("check", ulid(), { result: "pass" })).rejects.toBeInstanceOf(NoRecordError);
    expect(store.unsent.value).toEqual([]);
  });
});

describe("a list", () => {
  it("keeps unchanged records the same objects when another changes [Q2]", async () => {
    const person = ulid();
    const [one, other] = [ulid(), ulid()];
    await copyOnDisk(person, one);
    await copyOnDisk(person, other);
    const store = await open(person);
    const list = store.list("check", SCOPE);
    await until(() => list.value.length === 2);
    const before = list.value.find(({ id }) => id === other);
    await store.write("check", one, { result: "na" });
    expect(list.value.find(({ id }) => id === other)).toBe(before);
    expect(list.value.find(({ id }) => id === one)?.fields.result).toBe("na");
  });
});
