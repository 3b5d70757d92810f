/** What the caller does: begin a cue, end it, take that back. */
import type { Store } from "#/store/api";
import type { Cue } from "./running_order";

export interface Called {
  /** The cues and what stood in them before. */
  readonly before: readonly {
    readonly id: string;
    readonly started: string | null;
    readonly finished: string | null;
  }[];
}

/** End what runs and begin `begun` at the same moment; either may be missing. Resolves when it is on disk. */
export async function call(store: Store, ended: Cue | undefined, begun: Cue | undefined): Promise<Called> {
  const now = new Date().toISOString();
  const before = [ended, begun].flatMap((cue) => (cue ? [stood(cue)] : []));
  if (ended) await store.write("cue", ended.id, { finished: now });
  if (begun) await store.write("cue", begun.id, { started: now, finished: null });
  return { before };
}

/** Put back what stood before, the last first. */
export async function takeBack(store: Store, { before }: Called): Promise<void> {
  for (const { id, started, finished } of before.toReversed()) {
    await store.write("cue", id, { started, finished });
  }
}

function stood({ id, fields }: Cue): Called["before"][number] {
  return { id, started: fields.started ?? null, finished: fields.finished ?? null };
}
