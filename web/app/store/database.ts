/** An IndexedDB connection that survives being closed by force: opened again, the work tried again (F2). */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from "idb";
import { StorageBrokenError, StorageFullError } from "./errors";

/** Pauses before another try, in milliseconds; a phone that wakes up may need a moment. */
const PAUSES = [0, 50, 250, 1000];

/** Passing trouble: a connection that was closed, an engine that was interrupted. */
const PASSING = new Set(["InvalidStateError", "AbortError", "UnknownError", "TransactionInactiveError"]);

export type Mode = "readonly" | "readwrite";

export type Transaction<S extends DBSchema, M extends Mode> = IDBPTransaction<S, StoreNames<S>[], M>;

export interface Plan<S extends DBSchema> {
  readonly name: string;
  readonly version: number;
  /** Brings the schema from `from` to `version`; if it throws, the database stays as it was (F15). */
  readonly upgrade: (
    db: IDBPDatabase<S>,
    from: number,
    tx: IDBPTransaction<S, StoreNames<S>[], "versionchange">,
  ) => void;
}

export class Database<S extends DBSchema> {
  readonly #plan: Plan<S>;
  #opening: Promise<IDBPDatabase<S>> | undefined;
  #closed = false;

  constructor(plan: Plan<S>) {
    this.#plan = plan;
  }

  get name(): string {
    return this.#plan.name;
  }

  read<T>(stores: StoreNames<S>[], work: (tx: Transaction<S, "readonly">) => Promise<T>): Promise<T> {
    return this.#run(stores, "readonly", "default", work as (tx: Transaction<S, Mode>) => Promise<T>);
  }

  /** What a person entered: resolves when the device says that it is on disk. */
  enter<T>(stores: StoreNames<S>[], work: (tx: Transaction<S, "readwrite">) => Promise<T>): Promise<T> {
    return this.#run(stores, "readwrite", "strict", work as (tx: Transaction<S, Mode>) => Promise<T>);
  }

  /** What the server can give again. */
  write<T>(stores: StoreNames<S>[], work: (tx: Transaction<S, "readwrite">) => Promise<T>): Promise<T> {
    return this.#run(stores, "readwrite", "relaxed", work as (tx: Transaction<S, Mode>) => Promise<T>);
  }

  close(): void {
    this.#closed = true;
    this.#opening?.then((db) => db.close()).catch(() => undefined);
    this.#opening = undefined;
  }

  /** `work` may run more than once, so it must not have effects outside its transaction. */
  async #run<T>(
    stores: StoreNames<S>[],
    mode: Mode,
    durability: "default" | "strict" | "relaxed",
    work: (tx: Transaction<S, Mode>) => Promise<T>,
  ): Promise<T> {
    let last: unknown;
    for (const pause of PAUSES) {
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      try {
        const db = await this.#open();
        return await commit(db.transaction(stores, mode, { durability }) as Transaction<S, Mode>, work);
      } catch (error) {
        if (isFull(error)) throw new StorageFullError("this device has no room left", { cause: error });
        if (!isPassing(error) || this.#closed) throw error;
        last = error;
        this.#forget();
      }
    }
    throw new StorageBrokenError(`database ${this.#plan.name} does not open`, { cause: last });
  }

  #open(): Promise<IDBPDatabase<S>> {
    if (this.#closed) throw new StorageBrokenError(`database ${this.#plan.name} was closed here`);
    this.#opening ??= this.#connect();
    return this.#opening;
  }

  async #connect(): Promise<IDBPDatabase<S>> {
    const forget = (): void => this.#forget();
    const { name, version, upgrade } = this.#plan;
    return openDB<S>(name, version, {
      upgrade: (db, from, _to, tx) => {
        // A failed upgrade is told by the opening itself.
        tx.done.catch(() => undefined);
        upgrade(db, from, tx);
      },
      // A newer version of the app in another tab wants to upgrade: make way, and open again when needed.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
  }

  #forget(): void {
    const opening = this.#opening;
    this.#opening = undefined;
    opening?.then((db) => db.close()).catch(() => undefined);
  }
}

/** Does the work and waits until the transaction is complete; on an error nothing of it stays. */
async function commit<S extends DBSchema, T>(
  tx: Transaction<S, Mode>,
  work: (tx: Transaction<S, Mode>) => Promise<T>,
): Promise<T> {
  const done = tx.done;
  try {
    const result = await work(tx);
    await done;
    return result;
  } catch (error) {
    done.catch(() => undefined);
    abort(tx);
    // A request may fail only because its transaction did; then the transaction's error says why.
    throw tx.error ?? error;
  }
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It has already ended.
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : "";
}

export function isFull(error: unknown): boolean {
  return nameOf(error) === "QuotaExceededError" || error instanceof StorageFullError;
}

function isPassing(error: unknown): boolean {
  return PASSING.has(nameOf(error));
}
