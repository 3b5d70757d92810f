/** What is typed reaches the disk while the person still types. */
import "fake-indexeddb/auto";
import { effect } from "@preact/signals";
import { ulid } from "ulid";
import { expect, it, vi } from "vitest";
import type { Drafts, Store } from "./api";
import { Disk } from "./disk";
import { DraftKeeper, KEEP_WITHIN_MS } from "./keeper";
import { checkRow, loadedStore, onDisk, until } from "./testing/phone";

async function typing(): Promise<{ store: Store; keeper: DraftKeeper<"check", string> }> {
  const [person, id] = [ulid(), ulid()];
  await onDisk(person, checkRow(id));
  const store = await loadedStore(person);
  const form = store.open("check", id);
  return { store, keeper: new DraftKeeper<"check", string>(store.drafts, "remark", () => form) };
}

async function read(store: Store): Promise<string> {
  return (await store.drafts.load<"check", string>("remark"))?.values ?? "";
}

it("typing on and on does not put the writing off [F27]", async () => {
  const { store, keeper } = await typing();
  let text = "";
  let kept = "";
  const began = performance.now();
  while (kept === "") {
    text += "字";
    keeper.later(text);
    kept = await read(store);
  }
  expect(performance.now() - began).toBeGreaterThan(KEEP_WITHIN_MS / 2);
  expect(text.startsWith(kept)).toBe(true);
  keeper.flush();
  await expect.poll(() => read(store)).toBe(text);
  store.close();
});

it("nothing of it comes back after it was saved [F27]", async () => {
  const { store, keeper } = await typing();
  keeper.later("half");
  keeper.flush();
  keeper.later("half a sentence");
  await keeper.drop();
  expect(await store.drafts.keys()).toEqual([]);
  store.close();
});

it("what waits to be saved is known after a new start, read once however many rows ask [F27 Q2]", async () => {
  const [person, id] = [ulid(), ulid()];
  await onDisk(person, checkRow(id));
  const first = await loadedStore(person);
  await first.drafts.save("remark:a", first.open("check", id), "half a sen");
  await first.drafts.save("remark:b", first.open("check", id), "half a sen");
  first.close();
  const { drafts, close } = await reopened(person);
  const read = vi.spyOn(Disk.prototype, "read");
  const asked = Array.from({ length: 300 }, () => drafts.waiting.value.has("remark:a"));
  expect(asked).not.toContain(true);
  await until(() => drafts.waiting.value.size > 0);
  expect(read).toHaveBeenCalledTimes(1);
  read.mockRestore();
  expect([...drafts.waiting.value].sort()).toEqual(["remark:a", "remark:b"]);
  close();
});

it("a draft is waited for from its first writing until it is dropped, and typing on is no news [F27]", async () => {
  const { store, keeper } = await typing();
  const told: boolean[] = [];
  const stop = effect(() => void told.push(store.drafts.waiting.value.has("remark")));
  keeper.later("a");
  keeper.flush();
  await until(() => store.drafts.waiting.value.has("remark"));
  keeper.later("ab");
  keeper.flush();
  while ((await read(store)) !== "ab");
  await keeper.drop();
  stop();
  expect(told).toEqual([false, true, false]);
});

it("a draft that is dropped while the disk is read does not come back [F27]", async () => {
  const [person, id] = [ulid(), ulid()];
  await onDisk(person, checkRow(id));
  const first = await loadedStore(person);
  await first.drafts.save("remark:a", first.open("check", id), "half a sen");
  first.close();
  const { drafts, close } = await reopened(person);
  expect(drafts.waiting.value.size).toBe(0);
  await drafts.clear("remark:a");
  expect(await drafts.keys()).toEqual([]);
  expect(drafts.waiting.value.size).toBe(0);
  close();
});

async function reopened(person: string): Promise<{ drafts: Drafts; close: () => void }> {
  const store = await loadedStore(person);
  return { drafts: store.drafts, close: () => store.close() };
}
