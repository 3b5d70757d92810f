/** One person's database on this phone: copies, queue, refusals, drafts; reopened by itself when the system closes it (F2). */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Change, Copy, Kept, Refused } from "#/outbox/types";
import { StorageBrokenError, StorageFullError } from "./errors";

export interface CopyRow extends Copy {
  /** Its home scope; "" when it has none: what lists are read by. */
  readonly home: string;
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
}

interface Schema extends DBSchema {
  copies: { key: [string, string]; value: CopyRow; indexes: { home: [string, string]; through: string } };
  kept: { key: number; value: Kept; indexes: { change: string } };
  refused: { key: string; value: Refused };
  sent: { key: number; value: SentRow; indexes: { at: string } };
  drafts: { key: string; value: DraftRow };
  meta: { key: string; value: unknown };
}

export type Base = IDBPDatabase<Schema>;

const VERSION = 1;

function open(person: string, closed: () => void): Promise<Base> {
  return openDB<Schema>(`qianchang-${person}`, VERSION, {
    upgrade(base) {
      const copies = base.createObjectStore("copies", { keyPath: ["entity", "id"] });
      copies.createIndex("home", ["entity", "home"]);
      copies.createIndex("through", "through", { multiEntry: true });
      base
        .createObjectStore("kept", { keyPath: "seq", autoIncrement: true })
        .createIndex("change", "change.id");
      base.createObjectStore("refused", { keyPath: "change.id" });
      base.createObjectStore("sent", { keyPath: "seq", autoIncrement: true }).createIndex("at", "sentAt");
      base.createObjectStore("drafts", { keyPath: "key" });
      base.createObjectStore("meta");
    },
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
    },
    terminated: closed,
  });
}

const full = (error: unknown): boolean =>
  error instanceof DOMException && error.name === "QuotaExceededError";
const dead = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === "InvalidStateError" || error.name === "UnknownError");

/** Runs work on the database, once more on a new connection when the old one is dead. */
export class Disk {
  #base: Promise<Base> | null = null;

  constructor(readonly person: string) {}

  #open(): Promise<Base> {
    this.#base ??= open(this.person, () => {
      this.#base = null;
    });
    return this.#base;
  }

  /** `work` may run twice, each time in transactions of its own. */
  async run<T>(work: (base: Base) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#open());
    } catch (error) {
      if (full(error)) throw new StorageFullError();
      if (!dead(error)) throw error;
      this.#base = null;
    }
    try {
      return await work(await this.#open());
    } catch (error) {
      if (full(error)) throw new StorageFullError();
      if (dead(error)) throw new StorageBrokenError();
      throw error;
    }
  }

  /** Puts changes at the end of the queue; when it resolves they survive a power cut. */
  addChanges(changes: readonly Change[], clearDraft?: string): Promise<Kept[]> {
    return this.run(async (base) => {
      const tx = base.transaction(["kept", "drafts"], "readwrite", { durability: "strict" });
      const store = tx.objectStore("kept");
      const kept: Kept[] = [];
      for (const change of changes) {
        const row = { change, place: null } as unknown as Kept;
        kept.push({ ...row, seq: await store.add(row) });
      }
      if (clearDraft !== undefined) await tx.objectStore("drafts").delete(clearDraft);
      await tx.done;
      return kept;
    });
  }

  readMeta(): Promise<Meta> {
    return this.run(async (base) => {
      const tx = base.transaction("meta");
      const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
      return metaOf(keys, values);
    });
  }

  writeMeta(change: Partial<Meta>): Promise<void> {
    return this.run(async (base) => {
      const tx = base.transaction("meta", "readwrite");
      for (const [key, value] of Object.entries(change)) await tx.store.put(value, key);
      await tx.done;
    });
  }

  unsent(): Promise<number> {
    return this.run(async (base) => (await base.getAll("kept")).filter(({ place }) => place === null).length);
  }

  async close(): Promise<void> {
    const base = await this.#base?.catch(() => null);
    this.#base = null;
    base?.close();
  }
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
    ...found,
  };
}
