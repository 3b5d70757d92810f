/** What is typed reaches the disk while the person still types. */
import "fake-indexeddb/auto";
import { ulid } from "ulid";
import { expect, it } from "vitest";
import type { Store } from "./api";
import { DraftKeeper, KEEP_WITHIN_MS } from "./keeper";
import { checkRow, loadedStore, onDisk } from "./testing/phone";

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
