/** Half-typed forms on disk, with what their authors had seen (F14, F27). */
import type { Draft, Drafts, EntityName, Form } from "./api";
import type { Disk } from "./disk";
import type { OpenForm } from "./form";

type Reopen = (
  entity: EntityName,
  id: string,
  seen: readonly (readonly [string, readonly string[]])[],
) => OpenForm<EntityName>;

export class DiskDrafts implements Drafts {
  constructor(
    private readonly disk: Disk,
    private readonly reopen: Reopen,
  ) {}

  async save<K extends EntityName>(key: string, form: Form<K>, values: unknown): Promise<void> {
    const seen = (form as unknown as OpenForm<K>).entries();
    const row = { key, entity: form.entity, id: form.id, seen, values, savedAt: new Date().toISOString() };
    await this.disk.enter(["drafts"], (tx) => tx.objectStore("drafts").put(row));
  }

  async load<K extends EntityName, V = unknown>(key: string): Promise<Draft<K, V> | undefined> {
    const row = await this.disk.read(["drafts"], (tx) => tx.objectStore("drafts").get(key));
    if (!row) return undefined;
    const form = this.reopen(row.entity as EntityName, row.id, row.seen) as unknown as Form<K>;
    return { key, form, values: row.values as V, savedAt: row.savedAt };
  }

  async clear(key: string): Promise<void> {
    await this.disk.enter(["drafts"], (tx) => tx.objectStore("drafts").delete(key));
  }

  async keys(): Promise<readonly string[]> {
    const rows = await this.disk.read(["drafts"], (tx) => tx.objectStore("drafts").getAll());
    return rows.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)).map(({ key }) => key);
  }
}
