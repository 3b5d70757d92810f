/** Copies of records on disk: taking in a page, dropping what left a scope, forgetting an old epoch. In small transactions. */
import { homeOf } from "#/outbox/merge";
import type { Rules, WireRecord } from "#/outbox/types";
import type { Transaction } from "#/store/database";
import type { CopyRow, Disk, Meta, Schema } from "#/store/disk";
import type { Message } from "#/store/messages";
import type { Page } from "./wire";

const CHUNK = 100;
/** Copies in one message: a tab draws some of them anew, and on a slow phone each costs it a millisecond or two. */
const TOLD = 16;

type Key = readonly [string, string];
type Change = { readonly put: readonly CopyRow[]; readonly gone: readonly Key[] };
type Write = Transaction<Schema, "readwrite">;
type Dropped = { readonly put: CopyRow } | { readonly gone: Key } | null;

/** Thrown when a newer request was made meanwhile: this answer is not taken (C7). */
export class OutdatedAnswer extends Error {
  override readonly name = "OutdatedAnswer";
}

/** C7, inside the transaction that writes: nobody has asked again since. */
export async function mustBeNewest(tx: Write, request: string): Promise<void> {
  if ((await tx.objectStore("meta").get("newest")) !== request) throw new OutdatedAnswer();
}

export class Copies {
  constructor(
    private readonly disk: Disk,
    private readonly rules: Rules,
    private readonly tell: (message: Message) => void,
  ) {}

  /** The cursor moves with the last transaction: after a crash the page comes again. */
  async page(request: string, epoch: string, scope: string, page: Page): Promise<void> {
    for (const records of chunks(page.records, CHUNK)) {
      const put = await this.#put(request, epoch, scope, records);
      this.#tellOf({ put, gone: [] });
    }
    const change = await this.disk.write(["copies", "meta"], async (tx) => {
      await mustBeNewest(tx, request);
      const meta = tx.objectStore("meta");
      const drops = page.removed.map((key) => drop(tx, key, scope, epoch));
      const cursors = (await meta.get("cursors")) as Meta["cursors"] | undefined;
      await meta.put({ ...cursors, [scope]: page.cursor }, "cursors");
      return changeOf(await Promise.all(drops));
    });
    this.#tellOf(change);
  }

  #put(request: string, epoch: string, scope: string, records: readonly WireRecord[]): Promise<CopyRow[]> {
    return this.disk.write(["copies", "meta"], async (tx) => {
      await mustBeNewest(tx, request);
      const store = tx.objectStore("copies");
      const old = await Promise.all(records.map((record) => store.get([record.entity, record.id])));
      const rows = records.map((record, index) => this.#row(record, epoch, scope, old[index]));
      await Promise.all(rows.map((row) => store.put(row)));
      return rows;
    });
  }

  /** C6: the scopes that it came through; those of an earlier epoch are forgotten (C9). */
  #row(record: WireRecord, epoch: string, scope: string, old: CopyRow | undefined): CopyRow {
    const through = old?.epoch === epoch ? old.through : [];
    const rules = this.rules[record.entity];
    const home = (rules && homeOf(rules, record.id, record.fields)) ?? "";
    return { ...record, epoch, home, through: through.includes(scope) ? through : [...through, scope] };
  }

  /** C10, C11: a new scope starts at zero; a lost one takes its copies, never this phone's own changes. */
  async subscribe(
    request: string,
    epoch: string,
    scopes: readonly string[],
    more: Partial<Meta>,
  ): Promise<{ readonly added: boolean }> {
    const { added, change } = await this.disk.write(["copies", "meta"], async (tx) => {
      await mustBeNewest(tx, request);
      const meta = tx.objectStore("meta");
      const before = ((await meta.get("cursors")) as Meta["cursors"] | undefined) ?? {};
      const cursors = Object.fromEntries(scopes.map((scope) => [scope, before[scope] ?? 0]));
      const dropped: Dropped[] = [];
      for (const scope of Object.keys(before)) {
        if (!(scope in cursors)) dropped.push(...(await leave(tx, scope, epoch)));
      }
      const entries = Object.entries({ ...more, cursors });
      await Promise.all(entries.map(([key, value]) => meta.put(value, key)));
      return { added: scopes.some((scope) => !(scope in before)), change: changeOf(dropped) };
    });
    this.#tellOf(change);
    return { added };
  }

  /** C9: what the full pull of a new epoch did not bring again. */
  async purge(request: string, epoch: string): Promise<void> {
    const gone = await this.disk.write(["copies", "meta"], async (tx) => {
      await mustBeNewest(tx, request);
      const store = tx.objectStore("copies");
      const byEpoch = store.index("epoch");
      const others = [IDBKeyRange.upperBound(epoch, true), IDBKeyRange.lowerBound(epoch, true)];
      const keys = (await Promise.all(others.map((range) => byEpoch.getAllKeys(range)))).flat();
      await Promise.all(keys.map((key) => store.delete(key)));
      await tx.objectStore("meta").put(false, "purge");
      return keys;
    });
    this.#tellOf({ put: [], gone });
  }

  /** In small messages, so that no tab is busy with one for long. */
  #tellOf({ put, gone }: Change): void {
    for (const some of chunks(put, TOLD)) this.tell({ kind: "copies", put: some, gone: [] });
    for (const some of chunks(gone, TOLD)) this.tell({ kind: "copies", put: [], gone: some });
  }
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  const found: T[][] = [];
  for (let from = 0; from < all.length; from += size) found.push(all.slice(from, from + size));
  return found;
}

/** C6: every record that came through a lost scope; by an earlier epoch's sets nothing is known (C9). */
async function leave(tx: Write, scope: string, epoch: string): Promise<Dropped[]> {
  const rows = await tx.objectStore("copies").index("through").getAll(scope);
  const ours = rows.filter((row) => row.epoch === epoch);
  return Promise.all(ours.map((row) => drop(tx, [row.entity, row.id], scope, epoch)));
}

/** C6: forget a record with the last scope that it came through. */
async function drop(tx: Write, [entity, id]: Key, scope: string, epoch: string): Promise<Dropped> {
  const store = tx.objectStore("copies");
  const row = await store.get([entity, id]);
  if (!row) return null;
  const through = (row.epoch === epoch ? row.through : []).filter((other) => other !== scope);
  if (through.length > 0) {
    const put = { ...row, through };
    await store.put(put);
    return { put };
  }
  await store.delete([entity, id]);
  return { gone: [entity, id] };
}

function changeOf(dropped: readonly Dropped[]): Change {
  const put: CopyRow[] = [];
  const gone: Key[] = [];
  for (const one of dropped) {
    if (one && "put" in one) put.push(one.put);
    if (one && "gone" in one) gone.push(one.gone);
  }
  return { put, gone };
}
