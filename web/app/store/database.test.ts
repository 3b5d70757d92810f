/** The database under trouble: connections closed by force, no room, upgrades that fail. */
import "fake-indexeddb/auto";
import { forceCloseDatabase } from "fake-indexeddb";
import { openDB } from "idb";
import { ulid } from "ulid";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Database } from "./database";
import { Disk } from "./disk";
import { StorageBrokenError, StorageFullError } from "./errors";

const change = (id = ulid()) => ({
  id,
  entity: "check",
  record: ulid(),
  create: false,
  at: "2026-11-24T09:00:00.000Z",
  patch: { remark: "x" },
  base: {},
});

/** Every connection that was opened, as the browser would see them. */
const connections: IDBDatabase[] = [];
const open = indexedDB.open.bind(indexedDB);
vi.spyOn(indexedDB, "open").mockImplementation((name, version) => {
  const request = open(name, version);
  request.addEventListener("success", () => connections.push(request.result));
  return request;
});

afterEach(() => {
  connections.length = 0;
});

function killConnections(): void {
  for (const connection of connections.splice(0)) forceCloseDatabase(connection as never);
}

describe("a connection that the system closed", () => {
  it("is opened again, and what is written then is kept [F2]", async () => {
    const disk = new Disk(ulid());
    await disk.addChanges([change()]);
    killConnections();
    await disk.addChanges([change()]);
    expect(await disk.unsent()).toBe(2);
    disk.close();
  });

  it("in the middle of a write is opened again, and the write arrives once [F2]", async () => {
    const disk = new Disk(ulid());
    await disk.unsent();
    const id = ulid();
    const adding = disk.addChanges([change(id)]);
    await Promise.resolve();
    killConnections();
    await adding;
    await disk.addChanges([change(id)]);
    expect(await disk.unsent()).toBe(1);
    disk.close();
  });

  it("and can't be opened any more is told as broken, after some tries [F2]", async () => {
    const disk = new Disk(ulid());
    await disk.unsent();
    killConnections();
    const dead = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(() => {
      throw new DOMException("closing", "InvalidStateError");
    });
    await expect(disk.unsent()).rejects.toBeInstanceOf(StorageBrokenError);
    expect(dead.mock.calls.length).toBeGreaterThan(1);
    dead.mockRestore();
    expect(await disk.unsent()).toBe(0);
    disk.close();
  });
});

describe("a device without room", () => {
  it("says so, keeps nothing of the write, and takes the next one when there is room again [F18]", async () => {
    const disk = new Disk(ulid());
    const add = IDBObjectStore.prototype.add;
    let writes = 0;
    const full = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      writes += 1;
      if (writes === 2) throw new DOMException("no room", "QuotaExceededError");
      return add.call(this, value);
    });
    await expect(disk.addChanges([change(), change()])).rejects.toBeInstanceOf(StorageFullError);
    full.mockRestore();
    expect(await disk.unsent()).toBe(0);
    await disk.addChanges([change()]);
    expect(await disk.unsent()).toBe(1);
    disk.close();
  });
});

describe("an upgrade", () => {
  interface Things {
    things: { key: number; value: string };
  }
  const things = (name: string, version: number, fail: boolean) =>
    new Database<Things & import("idb").DBSchema>({
      name,
      version,
      upgrade(db, from) {
        if (from < 1) db.createObjectStore("things", { autoIncrement: true });
        if (fail) throw new Error("this upgrade has a fault");
      },
    });

  it("that fails leaves the database as it was, with the work in it [F15]", async () => {
    const name = ulid();
    const before = things(name, 1, false);
    await before.enter(["things"], (tx) => tx.objectStore("things").add("work"));
    before.close();
    const broken = things(name, 2, true);
    await expect(broken.read(["things"], (tx) => tx.objectStore("things").getAll())).rejects.toThrow();
    broken.close();
    const again = things(name, 1, false);
    expect(await again.read(["things"], (tx) => tx.objectStore("things").getAll())).toEqual(["work"]);
    again.close();
  });

  it("in another tab is not held up by a tab that has the database open [F14]", async () => {
    const name = ulid();
    const old = things(name, 1, false);
    await old.enter(["things"], (tx) => tx.objectStore("things").add("work"));
    const upgraded = await openDB(name, 2, { upgrade: (db) => void db.createObjectStore("more") });
    expect([...upgraded.objectStoreNames]).toEqual(["more", "things"]);
    upgraded.close();
    old.close();
  });
});
