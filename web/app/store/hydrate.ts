/** Reads copies from disk into memory: first the list that a screen asks for, then the rest in chunks. */
import type { Disk } from "./disk";
import type { Memory } from "./memory";

const CHUNK = 500;
const STEP = 100;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The copies of one entity and home scope, or of the whole entity, by the index. */
export async function hydrateList(
  disk: Disk,
  memory: Memory,
  entity: string,
  home: string | undefined,
): Promise<void> {
  const range =
    home === undefined
      ? IDBKeyRange.bound([entity, ""], [entity, "\uffff"])
      : IDBKeyRange.only([entity, home]);
  const copies = await disk.run((base) => base.getAllFromIndex("copies", "home", range));
  memory.update(() => {
    for (const copy of copies) memory.putOlder(copy);
  });
}

/** Everything else, in the order of keys, leaving the thread between chunks. */
export async function hydrateRest(disk: Disk, memory: Memory, stopped: () => boolean): Promise<void> {
  let after: [string, string] | undefined;
  while (!stopped()) {
    const range = after ? IDBKeyRange.lowerBound(after, true) : null;
    const copies = await disk.run((base) => base.getAll("copies", range, CHUNK));
    for (let from = 0; from < copies.length; from += STEP) {
      memory.update(() => {
        for (const copy of copies.slice(from, from + STEP)) memory.putOlder(copy);
      });
      await pause();
    }
    const last = copies.at(-1);
    if (!last || copies.length < CHUNK) return;
    after = [last.entity, last.id];
  }
}
