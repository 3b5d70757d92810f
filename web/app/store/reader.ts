/** Brings copies from disk into memory: what a screen asks for at once, the rest in chunks behind it. */
import { batch, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { CopyRow, Disk } from "./disk";
import type { Memory } from "./memory";

/** Few enough that reading and taking them in never holds up a slow phone. */
const CHUNK = 200;
/** A list that a screen waits for mostly fits into one: nothing is drawn before it is whole, so nothing is gained by parts. */
const LIST_CHUNK = 500;
const LAST = "\uffff";
/** However busy the screen is, the rest of the records comes on. */
const IDLE_MS = 300;

/** Lets the browser paint and hear taps between two chunks. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Waits until the screen has nothing to do. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: IDLE_MS });
    else setTimeout(resolve, 0);
  });

export class Reader {
  readonly #loaded = new Map<string, Signal<boolean>>();
  #complete = false;
  #stopped = false;
  /** Lists that screens wait for. */
  readonly #wanted = new Set<Promise<void>>();
  /** Single records that were asked for, by entity and id. */
  readonly #records = new Map<string, Promise<void>>();

  constructor(
    private readonly disk: Disk,
    private readonly memory: Memory,
    /** Something was read: forms that wait for their record look again. */
    private readonly arrived: () => void,
  ) {}

  /** All copies are in memory. */
  get complete(): boolean {
    return this.#complete;
  }

  stop(): void {
    this.#stopped = true;
  }

  /** One record, read once: a list asks for the names of its zones and people with every row. */
  record(entity: string, id: string): Promise<void> {
    if (this.#complete || this.memory.holds(entity, id)) return Promise.resolve();
    const name = `${entity}/${id}`;
    const reading = this.#records.get(name) ?? this.#record(entity, id);
    this.#records.set(name, reading);
    return reading;
  }

  async #record(entity: string, id: string): Promise<void> {
    const since = this.memory.news;
    const copy = await this.disk.read(["copies"], (tx) => tx.objectStore("copies").get([entity, id]));
    if (copy) this.#take([copy], since);
  }

  /** Whether a list has been read; the first call starts the reading. */
  loaded(entity: string, home: string | undefined): ReadonlySignal<boolean> {
    const name = `${entity} ${home ?? "*"}`;
    let loaded = this.#loaded.get(name);
    if (!loaded) {
      loaded = signal(this.#complete);
      this.#loaded.set(name, loaded);
      if (!this.#complete) this.#want(this.#list(loaded, entity, home));
    }
    return loaded;
  }

  #want(list: Promise<void>): void {
    const done = list.finally(() => this.#wanted.delete(done));
    this.#wanted.add(done);
  }

  async #list(loaded: Signal<boolean>, entity: string, home: string | undefined): Promise<void> {
    let last: CopyRow | undefined;
    do {
      if (last) await pause();
      last = await this.#chunk((from) => readList(this.disk, entity, home, from?.id), last, LIST_CHUNK);
    } while (last && !this.#stopped);
    this.memory.flush();
    loaded.value = true;
  }

  /** Everything, in the order of keys, behind the lists that screens wait for; `sweep` drops what is not on disk. */
  async everything(sweep = false): Promise<void> {
    const since = this.memory.news;
    const read = new Set<string>();
    let last: CopyRow | undefined;
    do {
      // Idle comes first: what the first screen asks for is asked for while it is drawn.
      await idle();
      await Promise.all(this.#wanted);
      if (this.#stopped) return;
      last = await this.#chunk(
        async (from) => {
          const rows = await readAll(this.disk, from);
          if (sweep) for (const { entity, id } of rows) read.add(`${entity}/${id}`);
          return rows;
        },
        last,
        CHUNK,
      );
    } while (last);
    this.memory.update(() => {
      if (sweep) this.memory.sweep(read, since);
    });
    this.#complete = true;
    this.#records.clear();
    batch(() => {
      for (const loaded of this.#loaded.values()) loaded.value = true;
    });
  }

  /** Reads one chunk; gives its last row when there may be more. */
  async #chunk(
    read: (from: CopyRow | undefined) => Promise<CopyRow[]>,
    from: CopyRow | undefined,
    size: number,
  ): Promise<CopyRow | undefined> {
    const since = this.memory.news;
    const rows = await read(from);
    if (!this.#stopped) this.#take(rows, since);
    return rows.length < size ? undefined : rows.at(-1);
  }

  #take(rows: readonly CopyRow[], since: number): void {
    this.memory.update(() => {
      for (const row of rows) this.memory.putRead(row, since);
    }, true);
    this.arrived();
  }
}

function readList(
  disk: Disk,
  entity: string,
  home: string | undefined,
  after: string | undefined,
): Promise<CopyRow[]> {
  const first = after ?? "";
  return disk.read(["copies"], (tx) => {
    const store = tx.objectStore("copies");
    if (home === undefined)
      return store.getAll(IDBKeyRange.bound([entity, first], [entity, LAST], true), LIST_CHUNK);
    return store
      .index("home")
      .getAll(IDBKeyRange.bound([entity, home, first], [entity, home, LAST], true), LIST_CHUNK);
  });
}

function readAll(disk: Disk, after: CopyRow | undefined): Promise<CopyRow[]> {
  const range = after && IDBKeyRange.lowerBound([after.entity, after.id], true);
  return disk.read(["copies"], (tx) => tx.objectStore("copies").getAll(range, CHUNK));
}
