/** Two taps in a row, two tabs, news in any order: what a store must take without losing or doubling anything. */
import "fake-indexeddb/auto";
import { ulid } from "ulid";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Kept } from "#/outbox/types";
import { MediaBase } from "../media/base";
import { makeRoom } from "../media/make_room";
import type { Store } from "./api";
import { Disk } from "./disk";
import { DeletedError, StorageFullError } from "./errors";
import { openStore } from "./store";
import { checkRow, EVENT, loadedStore, onDisk, SCOPE, Teller, until } from "./testing/phone";

const opened: { close(): void }[] = [];
const keep = <T extends { close(): void }>(one: T): T => {
  opened.push(one);
  return one;
};

async function phone(...ids: string[]): Promise<{ person: string; store: Store; server: Teller }> {
  const person = ulid();
  await onDisk(person, ...ids.map((id) => checkRow(id)));
  const store = keep(await loadedStore(person));
  return { person, store, server: keep(new Teller(person)) };
}

afterEach(() => {
  vi.restoreAllMocks();
  for (const one of opened.splice(0)) one.close();
});

describe("two taps in a row", () => {
  it("are two changes of which the second saw the first: no conflict with oneself [C3 X2]", async () => {
    const id = ulid();
    const { store } = await phone(id);
    await Promise.all([
      store.write("check", id, { result: "pass" }),
      store.write("check", id, { result: "fail" }),
      store.write("check", id, { result: null }),
    ]);
    const shown = store.record("check", id).value;
    expect(shown?.conflicts).toEqual({});
    expect(shown?.fields.result).toBeNull();
    const changes = store.unsent.value.map(({ change }) => change);
    expect(changes.map(({ base }) => base.result)).toEqual([[], [changes[0]?.id], [changes[1]?.id]]);
  });

  it("count as seen only what stood there when they were made: a value that came in between stays [C3 F10]", async () => {
    const id = ulid();
    const { store, server } = await phone(id);
    const theirs = ulid();
    const first = store.write("check", id, { result: "pass" });
    const fields = { ...checkRow(id).fields, result: "fail" };
    server.tell({
      kind: "copies",
      put: [checkRow(id, { rev: 2, fields, heads: { "*": ulid(), result: [theirs] } })],
      gone: [],
    });
    await first;
    await until(() => store.record("check", id).value?.rev === 2);
    const shown = store.record("check", id).value;
    expect(shown?.fields.result).toBe("fail");
    expect(shown?.conflicts.result?.map(({ value, unsent }) => [value, unsent])).toEqual([
      ["fail", false],
      ["pass", true],
    ]);
  });

  it("go on after one that failed for want of room, which says so [F18]", async () => {
    const id = ulid();
    const { store } = await phone(id);
    vi.spyOn(Disk.prototype, "addChanges").mockRejectedValueOnce(new StorageFullError("no room"));
    const failed = store.write("check", id, { result: "pass" });
    const next = store.write("check", id, { result: "fail" });
    await expect(failed).rejects.toBeInstanceOf(StorageFullError);
    expect(store.status.value.storage).toBe("full");
    await next;
    expect(store.unsent.value).toHaveLength(1);
    await until(() => store.status.value.storage === "ok");
  });

  it("find room that what the server has anyway makes for them [F18]", async () => {
    const person = ulid();
    const base = new MediaBase(person);
    const safe = { id: ulid(), event: "e", purpose: "highlight", kind: "photo", type: "image/jpeg" } as const;
    await base.putPiece(safe.id, 0, new ArrayBuffer(64));
    await base.putFile({ ...safe, bytes: 64, sha256: "", savedAt: "2026-12-18" });
    const store = await openStore(person, { makeRoom });
    vi.spyOn(Disk.prototype, "addChanges").mockRejectedValueOnce(new StorageFullError("no room"));
    const event = ulid();
    await store.write("check", ulid(), { event, category: "safety", title: "出口" }, { create: true });
    expect(store.unsent.value).toHaveLength(1);
    expect(store.status.value.storage).toBe("low");
    expect(await base.bytes(safe.id)).toEqual([]);
    base.close();
    store.close();
  });

  it("of which the last came just before the store closed is still on disk [F4]", async () => {
    const id = ulid();
    const { person, store } = await phone(id);
    const writing = store.write("check", id, { result: "pass" });
    store.close();
    await writing;
    const disk = keep(new Disk(person));
    expect(await disk.unsent()).toBe(1);
  });

  it("of a field or kind that does not exist are a mistake of the programmer, told by name", async () => {
    const { store } = await phone();
    await expect(async () => store.write("check", ulid(), { colour: "red" } as never)).rejects.toThrow(
      /colour/,
    );
  });
});

describe("a form", () => {
  it("that opened before another's value came stands beside it, and so does the other's [C3 F10]", async () => {
    const id = ulid();
    const { store, server } = await phone(id);
    const form = store.open("check", id);
    const row = checkRow(id, { rev: 2 });
    const heads = { ...row.heads, remark: [ulid()] };
    await server.pull({ ...row, fields: { ...row.fields, remark: "theirs" }, heads });
    await until(() => store.record("check", id).value?.rev === 2);
    await store.write("check", id, { remark: "mine" }, { form });
    expect(store.record("check", id).value?.conflicts.remark?.map(({ value }) => value)).toEqual([
      "mine",
      "theirs",
    ]);
    form.refresh();
    await store.write("check", id, { remark: "both" }, { form });
    expect(store.record("check", id).value?.conflicts).toEqual({});
  });

  it("counts what this phone saved elsewhere meanwhile as seen [C3]", async () => {
    const id = ulid();
    const { store } = await phone(id);
    const form = store.open("check", id);
    await store.write("check", id, { remark: "from the list" });
    await store.write("check", id, { remark: "from the form" }, { form });
    expect(store.record("check", id).value?.conflicts).toEqual({});
  });

  it("that opened while its record was still being read looks at it when it is there [C3 X13]", async () => {
    const id = ulid();
    const person = ulid();
    const row = checkRow(id);
    await onDisk(person, row);
    const store = keep(await openStore(person));
    const form = store.open("check", id);
    await store.write("check", id, { title: "Exit C" }, { form });
    expect(store.unsent.value[0]?.change.base.title).toEqual([row.heads["*"]]);
  });

  it("of a record that is seen as deleted is closed and saves nothing; one that was open may still save [C14 S8]", async () => {
    const id = ulid();
    const { store, server } = await phone(id);
    const early = store.open("check", id);
    const row = checkRow(id, { rev: 2 });
    const heads = { ...row.heads, deleted: [ulid()] };
    await server.pull({ ...row, fields: { ...row.fields, deleted: true }, heads });
    await until(() => store.record("check", id).value?.deleted === true);
    const late = store.open("check", id);
    expect(late.closed.value).toBe(true);
    await expect(store.write("check", id, { remark: "x" }, { form: late })).rejects.toBeInstanceOf(
      DeletedError,
    );
    await expect(store.write("check", id, { remark: "x" })).rejects.toBeInstanceOf(DeletedError);
    await store.write("check", id, { remark: "still typing" }, { form: early });
    expect(store.record("check", id).value?.editedAfterDeletion).toBe(true);
  });

  it("is closed when its record is deleted here, in this tab or another [C14]", async () => {
    const id = ulid();
    const { person, store } = await phone(id);
    const other = keep(await loadedStore(person));
    const [here, there] = [store.open("check", id), other.open("check", id)];
    await store.remove("check", id);
    expect(here.closed.value).toBe(true);
    await until(() => there.closed.value);
    await expect(store.write("check", id, { remark: "x" }, { form: here })).rejects.toBeInstanceOf(
      DeletedError,
    );
    expect(store.list("check", SCOPE).value).toEqual([]);
    expect(store.list("check", SCOPE, "all").value).toHaveLength(1);
  });

  it("half-typed survives the end of the app, with what its author had seen [F14 F27 C3]", async () => {
    const id = ulid();
    const { person, store } = await phone(id);
    const form = store.open("check", id);
    await store.drafts.save("check-form", form, { remark: "half a sen" });
    store.close();
    const again = keep(await loadedStore(person));
    const draft = await again.drafts.load<"check", { remark: string }>("check-form");
    expect(draft?.values.remark).toBe("half a sen");
    const server = keep(new Teller(person));
    const row = checkRow(id, { rev: 2 });
    const heads = { ...row.heads, remark: [ulid()] };
    await server.pull({ ...row, fields: { ...row.fields, remark: "theirs" }, heads });
    await until(() => again.record("check", id).value?.rev === 2);
    await again.write("check", id, { remark: "half a sentence" }, draft && { form: draft.form });
    expect(again.record("check", id).value?.conflicts.remark).toHaveLength(2);
    await again.drafts.clear("check-form");
    expect(await again.drafts.keys()).toEqual([]);
  });
});

describe("tabs of one person", () => {
  it("show what another of them saved, once [C4]", async () => {
    const id = ulid();
    const { person, store } = await phone(id);
    const other = keep(await loadedStore(person));
    await store.write("check", id, { result: "pass" });
    await until(() => other.record("check", id).value?.fields.result === "pass");
    expect(other.status.value.unsent).toBe(1);
  });

  it("take a verdict and the end of a change even before they hear that it was made [F3]", async () => {
    const id = ulid();
    const { store, server } = await phone(id);
    const change = {
      id: ulid(),
      entity: "check",
      record: id,
      create: false,
      at: "",
      patch: { result: "pass" },
      base: {},
    };
    const waiting: Kept = { seq: 900, change, place: null };
    const sent = [{ seq: 1, change, verdict: "applied" as const, sentAt: new Date().toISOString() }];
    server.tell({
      kind: "settled",
      kept: [{ ...waiting, place: { epoch: "1-x", rev: 9 } }],
      refused: [],
      sent,
    });
    server.tell({ kind: "saved", kept: [waiting] });
    await until(() => store.sent.value.length === 1);
    expect(store.status.value).toMatchObject({ unsent: 0, sentToday: 1 });
    server.tell({ kind: "included", seqs: [900] });
    server.tell({ kind: "saved", kept: [waiting] });
    await until(() => store.record("check", id).value?.fields.result === undefined);
    expect(store.status.value.unsent).toBe(0);
  });

  it("hear what was told while they were opening", async () => {
    const person = ulid();
    const id = ulid();
    await onDisk(person, checkRow(id));
    const disk = keep(new Disk(person));
    const change = {
      id: ulid(),
      entity: "check",
      record: id,
      create: false,
      at: "",
      patch: { result: "pass" },
      base: {},
    };
    const [kept] = await disk.addChanges([change]);
    const read = Disk.prototype.readKit;
    const server = keep(new Teller(person));
    vi.spyOn(Disk.prototype, "readKit").mockImplementation(async function (this: Disk) {
      const kit = await read.call(this);
      server.tell({ kind: "included", seqs: [kept?.seq ?? 0] });
      await new Promise((resolve) => setTimeout(resolve, 20));
      return kit;
    });
    const store = keep(await openStore(person));
    await until(() => store.status.value.unsent === 0);
  });

  it("back from the page cache read again what they could not hear [F25]", async () => {
    const [stays, comes, goes] = [ulid(), ulid(), ulid()];
    const { person, store } = await phone(stays, goes);
    const list = store.list("check", SCOPE);
    const before = list.value.find(({ id }) => id === stays);
    await onDisk(person, checkRow(comes));
    const disk = keep(new Disk(person));
    await disk.write(["copies"], (tx) => tx.objectStore("copies").delete(["check", goes]));
    (store as unknown as { wakeUp(event: { persisted: boolean }): void }).wakeUp({ persisted: true });
    await until(() => list.value.some(({ id }) => id === comes) && list.value.length === 2);
    expect(list.value.find(({ id }) => id === stays)).toBe(before);
  });
});

describe("a list", () => {
  it("of ids stays the same array while its records change, until one comes or goes [Q2]", async () => {
    const id = ulid();
    const { store } = await phone(id);
    const ids = store.ids("check", SCOPE);
    const before = ids.value;
    await store.write("check", id, { result: "pass" });
    expect(ids.value).toBe(before);
    const created = store.newId();
    await store.write("check", created, { event: EVENT, category: "test", title: "new" }, { create: true });
    expect(ids.value).toEqual([id, created]);
  });

  it("says that it has been read only when its records are in it: no flash of emptiness [Q5]", async () => {
    const person = ulid();
    await onDisk(person, ...Array.from({ length: 450 }, () => checkRow(ulid())));
    const store = keep(await openStore(person));
    const [list, loaded] = [store.list("check", SCOPE), store.loaded("check", SCOPE)];
    expect(loaded.value).toBe(false);
    await until(() => loaded.value);
    expect(list.value).toHaveLength(450);
  });

  it("holds all that came in when it is told that everything has: what stood there then is no news [F33]", async () => {
    const { store, server } = await phone();
    const list = store.list("check", SCOPE);
    const before = list.value.length;
    const heldWhenFilled: number[] = [];
    const stop = store.status.subscribe(({ filled }) => {
      if (filled) heldWhenFilled.push(list.peek().length - before);
    });
    server.tell({ kind: "copies", put: Array.from({ length: 100 }, () => checkRow(ulid())), gone: [] });
    server.tell({
      kind: "link",
      link: "live",
      lastHeard: new Date().toISOString(),
      filled: true,
      manages: [],
    });
    await until(() => heldWhenFilled.length > 0);
    expect(heldWhenFilled[0]).toBe(100);
    stop();
  });

  it("is drawn a few times, not once for each message, while thousands of records come in [Q2]", async () => {
    const { store, server } = await phone();
    const list = store.list("check", SCOPE);
    let draws = 0;
    const stop = list.subscribe(() => {
      draws += 1;
    });
    for (let page = 0; page < 50; page++) {
      server.tell({ kind: "copies", put: Array.from({ length: 100 }, () => checkRow(ulid())), gone: [] });
    }
    await until(() => list.value.length === 5000);
    expect(draws).toBeLessThan(15);
    stop();
  });
});
