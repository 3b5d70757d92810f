/** A phone for tests: the real store over an IndexedDB in memory, with an event's checks on it as the server sent them. */
import "fake-indexeddb/auto";
import type { FieldValues, Store } from "#/store/api";
import { type CopyRow, Disk } from "#/store/disk";
import { channelName, type Message } from "#/store/messages";
import { openStore } from "#/store/store";

export const EVENT = "01M7EVENT00000000000000000";
const HOME = `event:${EVENT}`;

let phones = 0;
let revs = 100;

/** The id of a change (W2), told apart by a number. */
export function changeId(number: number): string {
  return `01M7${String(number).padStart(22, "0")}`;
}

/** The copy of a check as the server keeps it. */
export function checkCopy(id: string, fields: FieldValues<"check">, more: Partial<CopyRow> = {}): CopyRow {
  revs += 1;
  return {
    entity: "check",
    id,
    rev: revs,
    fields: { event: EVENT, category: "safety", title: id, ...fields },
    heads: { "*": changeId(revs) },
    conflicts: {},
    unseen: {},
    stamps: {},
    epoch: "1-a",
    through: [HOME],
    home: HOME,
    ...more,
  };
}

export interface Phone {
  readonly store: Store;
  /** What the server would tell of a check that somebody else changed meanwhile. */
  hear(copy: CopyRow): Promise<void>;
  /** The phone is switched off and on again. */
  restart(): Promise<Phone>;
}

/** A phone in the hands of a person of its own, with these checks on it. */
export async function phoneWith(...copies: readonly CopyRow[]): Promise<Phone> {
  phones += 1;
  const person = `person ${phones}`;
  await put(person, copies);
  return switchOn(person);
}

async function put(person: string, copies: readonly CopyRow[]): Promise<void> {
  const disk = new Disk(person);
  await disk.write(["copies", "meta"], async (tx) => {
    for (const copy of copies) await tx.objectStore("copies").put(copy);
    await tx.objectStore("meta").put("1-a", "epoch");
  });
  disk.close();
}

async function switchOn(person: string): Promise<Phone> {
  const store = await openStore(person);
  const loaded = store.loaded("check", HOME);
  await until(() => loaded.value);
  return {
    store,
    hear: async (copy) => {
      const channel = new BroadcastChannel(channelName(person));
      channel.postMessage({ kind: "copies", put: [copy], gone: [] } satisfies Message);
      await until(() => (store.record("check", copy.id).value?.rev ?? 0) >= copy.rev);
      channel.close();
    },
    restart: () => {
      store.close();
      return switchOn(person);
    },
  };
}

/** Waits for a fact, not for a time; gives up after two seconds. */
export async function until(fact: () => boolean): Promise<void> {
  const end = Date.now() + 2_000;
  while (!fact()) {
    if (Date.now() > end) throw new Error("waited two seconds in vain");
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
