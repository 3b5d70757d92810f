/** Asking the browser to keep our storage, after the first thing somebody saved here (F1). */
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Store } from "#/store/api";

/** kept: never cleared by the browser itself. mayGo: cleared when space is short. unknown: the browser does not say. */
export type Persistence = "kept" | "mayGo" | "unknown";

const persistence = signal<Persistence>("unknown");

export const storagePersistence: ReadonlySignal<Persistence> = persistence;

/** Bytes used by this site and bytes that may still come. */
export interface Room {
  readonly used: number;
  readonly left: number;
}

/** Ask as soon as something of this person is, or was, on the device alone. Returns how to stop. */
export function keepStorage(
  store: Store,
  storage: StorageManager | undefined = navigator.storage,
): () => void {
  let asked = false;
  return effect(() => {
    const { unsent, sentToday } = store.status.value;
    if (asked || unsent + sentToday === 0 || !storage?.persist) return;
    asked = true;
    void askToKeep(storage);
  });
}

async function askToKeep(storage: StorageManager): Promise<void> {
  const kept = (await storage.persisted()) || (await storage.persist());
  persistence.value = kept ? "kept" : "mayGo";
}

/** What is known without asking. */
export async function lookAtStorage(
  storage: StorageManager | undefined = navigator.storage,
): Promise<Room | undefined> {
  if (!storage?.estimate) return undefined;
  if (storage.persisted) persistence.value = (await storage.persisted()) ? "kept" : "mayGo";
  const { usage = 0, quota = 0 } = await storage.estimate();
  return { used: usage, left: Math.max(0, quota - usage) };
}
