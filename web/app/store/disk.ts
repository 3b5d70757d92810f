/** One person's database on this phone: copies, queue, refusals, drafts. */
import type { DBSchema } from "idb";
import type { Change, Copy, Kept, Refused } from "#/outbox/types";
import { Database, type Transaction } from "./database";

export interface CopyRow extends Copy {
  /** Its home scope; "" when it has none: what lists are read by. */
  readonly home: string;
}

/** `waiting` is there only as long as the change has no verdict, so that an index finds those (C15). */
export interface KeptRow extends Kept {
  readonly waiting?: 1;
}

export interface SentRow {
  readonly seq: number;
  readonly change: Change;
  readonly verdict: "applied" | "conflict";
  readonly sentAt: string;
}

export interface DraftRow {
  readonly key: string;
  readonly entity: string;
  readonly id: string;
  readonly seen: readonly (readonly [string, readonly string[]])[];
  readonly values: unknown;
  readonly savedAt: string;
}

export interface Meta {
  epoch: string;
  cursors: Record<string, number>;
  /** The newest request: an answer to another is ignored (C7), also after the leader changed. */
  newest: string;
  /** A new epoch began: after a full pull the copies of older epochs go (C9). */
  purge: boolean;
  filled: boolean;
  lastHeard: string;
  manages: readonly string[];
  /** Hash of the declarations by which the copies were taken in. */
  wire: string;
}

/** Everything of a person but the copies: read at once, so that it fits together. */
export interface Kit {
  readonly kept: Kept[];
  readonly refused: Refused[];
  readonly sent: SentRow[];
  readonly meta: Meta;
}

export interface Schema extends DBSchema {
  copies: {
    key: [string, string];
    value: CopyRow;
    indexes: { home: [string, string, string]; through: string; epoch: string };
  };
  kept: { key: number; value: KeptRow; indexes: { change: string; waiting: number } };
  refused: { key: string; value: Refused };
  sent: { key: number; value: SentRow; indexes: { at: string } };
  drafts: { key: string; value: DraftRow };
  meta: { key: string; value: unknown };
}

const VERSION = 1;

export class Disk extends Database<Schema> {
  constructor(readonly person: string) {
    super({
      name: `qianchang-${person}`,
      version: VERSION,
      upgrade(base) {
        const copies = base.createObjectStore("copies", { keyPath: ["entity", "id"] });
        copies.createIndex("home", ["entity", "home", "id"]);
        copies.createIndex("through", "through", { multiEntry: true });
        copies.createIndex("epoch", "epoch");
        const kept = base.createObjectStore("kept", { keyPath: "seq", autoIncrement: true });
        kept.createIndex("change", "change.id", { unique: true });
        kept.createIndex("waiting", "waiting");
        base.createObjectStore("refused", { keyPath: "change.id" });
        base.createObjectStore("sent", { keyPath: "seq", autoIncrement: true }).createIndex("at", "sentAt");
        base.createObjectStore("drafts", { keyPath: "key" });
        base.createObjectStore("meta");
      },
    });
  }

  /** Puts changes at the end of the queue; when it resolves they survive a power cut. */
  async addChanges(changes: readonly Change[]): Promise<Kept[]> {
    try {
      return await this.enter(["kept"], (tx) => addAll(tx, changes));
    } catch (error) {
      if (!isThere(error)) throw error;
      return this.enter(["kept"], (tx) => addMissing(tx, changes));
    }
  }

  readKit(): Promise<Kit> {
    return this.read(["kept", "refused", "sent", "meta"], async (tx) => {
      const meta = tx.objectStore("meta");
      const [kept, refused, sent, keys, values] = await Promise.all([
        tx.objectStore("kept").getAll(),
        tx.objectStore("refused").getAll(),
        tx.objectStore("sent").getAll(),
        meta.getAllKeys(),
        meta.getAll(),
      ]);
      return { kept, refused, sent, meta: metaOf(keys, values) };
    });
  }

  readMeta(): Promise<Meta> {
    return this.read(["meta"], async (tx) => {
      const store = tx.objectStore("meta");
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return metaOf(keys, values);
    });
  }

  writeMeta(change: Partial<Meta>): Promise<void> {
    return this.write(["meta"], async (tx) => {
      await putMeta(tx.objectStore("meta"), change);
    });
  }

  unsent(): Promise<number> {
    return this.read(["kept"], (tx) => tx.objectStore("kept").index("waiting").count());
  }
}

const waitingRow = (change: Change): KeptRow => ({ change, place: null, waiting: 1 }) as unknown as KeptRow;

async function addAll(tx: Transaction<Schema, "readwrite">, changes: readonly Change[]): Promise<Kept[]> {
  const adding = changes.map((change) => {
    const seq = tx.objectStore("kept").add(waitingRow(change));
    seq.catch(() => undefined); // told once, by the transaction
    return seq;
  });
  // It need not ask this thread, which may be drawing, whether more is to come.
  tx.commit();
  const seqs = await Promise.all(adding);
  return changes.map((change, index) => ({ change, place: null, seq: seqs[index] as number }));
}

const isThere = (error: unknown): boolean =>
  error instanceof DOMException && error.name === "ConstraintError";

/** A first try may have arrived although its connection died: what is there keeps its place. */
async function addMissing(tx: Transaction<Schema, "readwrite">, changes: readonly Change[]): Promise<Kept[]> {
  const store = tx.objectStore("kept");
  const kept: Kept[] = [];
  for (const change of changes) {
    const known = await store.index("change").getKey(change.id);
    kept.push({ change, place: null, seq: known ?? (await store.add(waitingRow(change))) });
  }
  return kept;
}

/** Writes some entries of the meta store, inside a transaction. */
export async function putMeta(
  store: { put(value: unknown, key: string): Promise<unknown> },
  change: Partial<Meta>,
): Promise<void> {
  await Promise.all(Object.entries(change).map(([key, value]) => store.put(value, key)));
}

/** The meta store as one object, with what a new database starts from. */
export function metaOf(keys: readonly string[], values: readonly unknown[]): Meta {
  const found = Object.fromEntries(keys.map((key, index) => [key, values[index]])) as Partial<Meta>;
  return {
    epoch: "",
    cursors: {},
    newest: "",
    purge: false,
    filled: false,
    lastHeard: "",
    manages: [],
    wire: "",
    ...found,
  };
}
