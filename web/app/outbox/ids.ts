/** W2: ids for changes and records, ULIDs that rise within one tab. */
import { monotonicFactory } from "ulid";

/** Makes ids; each tab and worker has its own, and 80 random bits keep them apart. */
export function idMaker(clock: () => number): () => string {
  const make = monotonicFactory();
  return () => make(clock());
}
