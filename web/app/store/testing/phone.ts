/** A person's store over a real IndexedDB implementation, and the server's side of its tabs. */
import { ulid } from "ulid";
import type { Store } from "../api";
import { type CopyRow, Disk } from "../disk";
import { channelName, type Message } from "../messages";
import { openStore } from "../store";

export const EVENT = ulid();
export const SCOPE = `event:${EVENT}`;

/** A check as a pull leaves it on the disk. */
export function checkRow(id: string, more: Partial<CopyRow> = {}): CopyRow {
  const fields = { event: EVENT, category: "safety", title: "Exit B" };
  const plain = { entity: "check", id, rev: 1, epoch: "1-x", through: [SCOPE], home: SCOPE };
  return { ...plain, fields, heads: { "*": ulid() }, conflicts: {}, unseen: {}, stamps: {}, ...more };
}

export async function onDisk(person: string, ...rows: readonly CopyRow[]): Promise<void> {
  const disk = new Disk(person);
  await disk.write(["copies"], async (tx) => {
    await Promise.all(rows.map((row) => tx.objectStore("copies").put(row)));
  });
  disk.close();
}

export async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** A store with all that is on its disk in memory. */
export async function loadedStore(person: string): Promise<Store> {
  const store = await openStore(person);
  const loaded = store.loaded("check");
  await until(() => loaded.value);
  return store;
}

/** Speaks to the tabs of a person as the sync worker does. */
export class Teller {
  readonly #channel: BroadcastChannel;

  constructor(private readonly person: string) {
    this.#channel = new BroadcastChannel(channelName(person));
  }

  tell(message: Message): void {
    this.#channel.postMessage(message);
  }

  /** Copies come in: on the disk first, then told. */
  async pull(...put: readonly CopyRow[]): Promise<void> {
    await onDisk(this.person, ...put);
    this.tell({ kind: "copies", put, gone: [] });
  }

  close(): void {
    this.#channel.close();
  }
}
