/** Half-typed forms on disk, with what their authors had seen (F14, F27). */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Draft, Drafts, EntityName, Form } from "./api";
import type { Disk } from "./disk";
import type { OpenForm } from "./form";

type Reopen = (
  entity: EntityName,
  id: string,
  seen: readonly (readonly [string, readonly string[]])[],
) => OpenForm<EntityName>;

export class DiskDrafts implements Drafts {
  readonly #waiting = signal<ReadonlySet<string>>(new Set());
  /** Dropped while the disk was being read: what was read then is older. */
  #cleared: Set<string> | undefined;
  #looked = false;

  constructor(
    private readonly disk: Disk,
    private readonly reopen: Reopen,
  ) {}

  /** Read once, when somebody asks first: a list of 300 rows asks 300 times. */
  get waiting(): ReadonlySignal<ReadonlySet<string>> {
    if (!this.#looked) void this.#look();
    return this.#waiting;
  }

  async save<K extends EntityName>(key: string, form: Form<K>, values: unknown): Promise<void> {
    const seen = (form as unknown as OpenForm<K>).entries();
    const row = { key, entity: form.entity, id: form.id, seen, values, savedAt: new Date().toISOString() };
    await this.disk.enter(["drafts"], (tx) => tx.objectStore("drafts").put(row));
    this.#cleared?.delete(key);
    this.#tell(key, true);
  }

  async load<K extends EntityName, V = unknown>(key: string): Promise<Draft<K, V> | undefined> {
    const row = await this.disk.read(["drafts"], (tx) => tx.objectStore("drafts").get(key));
    if (!row) return undefined;
    const form = this.reopen(row.entity as EntityName, row.id, row.seen) as unknown as Form<K>;
    return { key, form, values: row.values as V, savedAt: row.savedAt };
  }

  async clear(key: string): Promise<void> {
    await this.disk.enter(["drafts"], (tx) => tx.objectStore("drafts").delete(key));
    this.#cleared?.add(key);
    this.#tell(key, false);
  }

  async keys(): Promise<readonly string[]> {
    const rows = await this.disk.read(["drafts"], (tx) => tx.objectStore("drafts").getAll());
    return rows.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)).map(({ key }) => key);
  }

  async #look(): Promise<void> {
    this.#looked = true;
    this.#cleared = new Set();
    try {
      const kept = await this.disk.read(["drafts"], (tx) => tx.objectStore("drafts").getAllKeys());
      const cleared = this.#cleared;
      const still = kept.filter((key) => !cleared.has(key));
      if (still.length > 0) this.#waiting.value = new Set([...this.#waiting.peek(), ...still]);
    } catch {
      this.#looked = false; // asked again by the next screen
    } finally {
      this.#cleared = undefined;
    }
  }

  /** Typing on in a draft that is known already is no news. */
  #tell(key: string, waits: boolean): void {
    const known = this.#waiting.peek();
    if (known.has(key) === waits) return;
    const next = new Set(known);
    if (waits) next.add(key);
    else next.delete(key);
    this.#waiting.value = next;
  }
}
