/** Takes the server's answer into the database: the client's half of the protocol, rule by rule. */
import { fillScope, reaches } from "#/outbox/merge";
import type { Copy, Kept, Refused, Rules, Verdict, WireRecord } from "#/outbox/types";
import type { CopyRow, Disk, Meta, SentRow } from "#/store/disk";
import { metaOf } from "#/store/disk";
import type { Message } from "#/store/messages";
import type { Page, SyncAnswer } from "./wire";

const CHUNK = 100;
const KEEP_SENT_MS = 48 * 3600 * 1000;

export interface Taken {
  /** There is more to fetch or to send at once. */
  readonly more: boolean;
  readonly meta: Meta;
}

/** Thrown when a newer request was made meanwhile: this answer is not taken (C7). */
export class OutdatedAnswer extends Error {
  override readonly name = "OutdatedAnswer";
}

export class AnswerTaker {
  constructor(
    private readonly disk: Disk,
    private readonly rules: Rules,
    private readonly tell: (message: Message) => void,
    private readonly now: () => Date,
  ) {}

  /** `request` is the token under which the request went out; throws OutdatedAnswer. */
  async take(request: string, answer: SyncAnswer): Promise<Taken> {
    const before = await this.#meta(request);
    if (answer.epoch !== before.epoch)
      return { more: true, meta: await this.#startEpoch(request, answer, before) };
    await this.#verdicts(request, answer);
    for (const [scope, page] of Object.entries(answer.scopes ?? {}))
      await this.#page(request, answer.epoch, scope, page);
    const subscribed = await this.#subscribe(request, answer);
    const meta = await this.#letGo(request, answer);
    const pages = Object.values(answer.scopes ?? {});
    return { more: subscribed || pages.some(({ more }) => more), meta };
  }

  async #meta(request: string): Promise<Meta> {
    const meta = await this.disk.readMeta();
    if (meta.newest !== request) throw new OutdatedAnswer();
    return meta;
  }

  /** C9: all cursors start again; old copies stay on the screen until the full pull. */
  async #startEpoch(request: string, answer: SyncAnswer, meta: Meta): Promise<Meta> {
    await this.#meta(request);
    const first = meta.epoch === "";
    const cursors = Object.fromEntries(Object.keys(meta.cursors).map((scope) => [scope, 0]));
    const change = {
      epoch: answer.epoch,
      cursors,
      purge: !first || meta.purge,
      filled: first ? meta.filled : false,
    };
    await this.disk.writeMeta(change);
    return { ...meta, ...change };
  }

  /** S1: the first verdict counts; a refused change leaves the queue and stays with its author (C12). */
  async #verdicts(request: string, answer: SyncAnswer): Promise<void> {
    const verdicts = answer.verdicts ?? [];
    if (verdicts.length === 0) return;
    const settled = await this.disk.run(async (base) => {
      const tx = base.transaction(["kept", "refused", "sent", "meta"], "readwrite", { durability: "strict" });
      const result = { kept: [] as Kept[], refused: [] as Refused[], sent: [] as SentRow[] };
      if ((await tx.objectStore("meta").get("newest")) !== request) throw new OutdatedAnswer();
      for (const verdict of verdicts) {
        const kept = await tx.objectStore("kept").index("change").get(verdict.id);
        if (!kept || kept.place) continue;
        const settledKept = { ...kept, place: { epoch: answer.epoch, rev: verdict.rev } };
        if (verdict.verdict === "refused") {
          const refused = this.#refused(kept, verdict);
          await tx.objectStore("refused").put(refused);
          await tx.objectStore("kept").delete(kept.seq);
          result.refused.push(refused);
        } else {
          await tx.objectStore("kept").put(settledKept);
          const row = { change: kept.change, verdict: verdict.verdict, sentAt: this.now().toISOString() };
          result.sent.push({ ...row, seq: await tx.objectStore("sent").add(row as SentRow) });
        }
        result.kept.push(settledKept);
      }
      await tx.done;
      return result;
    });
    this.tell({ kind: "settled", ...settled });
  }

  #refused(kept: Kept, verdict: Verdict): Refused {
    const reason = verdict.reason ?? { code: "invalid", message: "" };
    return { change: kept.change, reason, refusedAt: this.now().toISOString(), dismissedAt: null };
  }

  /** In small transactions, so that nobody waits; the cursor moves with the last of them. */
  async #page(request: string, epoch: string, scope: string, page: Page): Promise<void> {
    for (let from = 0; from < page.records.length; from += CHUNK) {
      const put = await this.#putCopies(request, epoch, scope, page.records.slice(from, from + CHUNK));
      this.tell({ kind: "copies", put, gone: [] });
    }
    const change = await this.disk.run(async (base) => {
      const tx = base.transaction(["copies", "meta"], "readwrite");
      const meta = tx.objectStore("meta");
      if ((await meta.get("newest")) !== request) throw new OutdatedAnswer();
      const drops = page.removed.map(([entity, id]) =>
        drop(tx.objectStore("copies"), entity, id, scope, epoch),
      );
      const cursors = {
        ...((await meta.get("cursors")) as Meta["cursors"] | undefined),
        [scope]: page.cursor,
      };
      const dropped = await Promise.all(drops);
      await meta.put(cursors, "cursors");
      await tx.done;
      return changesOf(dropped);
    });
    if (change.put.length + change.gone.length > 0) this.tell({ kind: "copies", ...change });
  }

  #putCopies(
    request: string,
    epoch: string,
    scope: string,
    records: readonly WireRecord[],
  ): Promise<CopyRow[]> {
    return this.disk.run(async (base) => {
      const tx = base.transaction(["copies", "meta"], "readwrite");
      const store = tx.objectStore("copies");
      if ((await tx.objectStore("meta").get("newest")) !== request) throw new OutdatedAnswer();
      const old = await Promise.all(records.map((record) => store.get([record.entity, record.id])));
      const rows = records.map((record, index) => this.#row(record, epoch, scope, old[index]));
      await Promise.all(rows.map((row) => store.put(row)));
      await tx.done;
      return rows;
    });
  }

  #row(record: WireRecord, epoch: string, scope: string, old: CopyRow | undefined): CopyRow {
    const through = old?.epoch === epoch ? old.through : [];
    const template = this.rules[record.entity]?.home ?? "";
    const home = fillScope(template, record.id, record.fields) ?? "";
    return { ...record, epoch, home, through: through.includes(scope) ? through : [...through, scope] };
  }

  /** C10, C11: a new scope starts at zero; a lost one takes its copies, never this phone's own changes. */
  async #subscribe(request: string, answer: SyncAnswer): Promise<boolean> {
    const scopes = answer.subscriptions;
    if (!scopes) return false;
    const { added, dropped } = await this.disk.run(async (base) => {
      const tx = base.transaction(["copies", "meta"], "readwrite");
      const meta = tx.objectStore("meta");
      if ((await meta.get("newest")) !== request) throw new OutdatedAnswer();
      const before = ((await meta.get("cursors")) as Meta["cursors"] | undefined) ?? {};
      const cursors = Object.fromEntries(scopes.map((scope) => [scope, before[scope] ?? 0]));
      const lost = Object.keys(before).filter((scope) => !(scope in cursors));
      const dropped: Dropped[] = [];
      for (const scope of lost) {
        for (const [entity, id] of await tx.objectStore("copies").index("through").getAllKeys(scope)) {
          dropped.push(await drop(tx.objectStore("copies"), entity, id, scope, answer.epoch));
        }
      }
      await meta.put(cursors, "cursors");
      if (answer.manages) await meta.put(answer.manages, "manages");
      await tx.done;
      return { added: scopes.some((scope) => !(scope in before)), dropped };
    });
    const change = changesOf(dropped);
    if (change.put.length + change.gone.length > 0) this.tell({ kind: "copies", ...change });
    return added;
  }

  /** C1, C2: acknowledged changes stay over the copy until the copy has caught up, or all cursors passed them. */
  async #letGo(request: string, answer: SyncAnswer): Promise<Meta> {
    const result = await this.disk.run(async (base) => {
      const tx = base.transaction(["copies", "kept", "meta", "sent"], "readwrite");
      const metaStore = tx.objectStore("meta");
      const [keys, values] = await Promise.all([metaStore.getAllKeys(), metaStore.getAll()]);
      const meta = metaOf(keys, values);
      if (meta.newest !== request) throw new OutdatedAnswer();
      const full = isFull(answer, meta);
      const gone = full && meta.purge ? await purge(tx.objectStore("copies"), answer.epoch) : [];
      const passed = full ? Math.min(...Object.values(meta.cursors), Number.POSITIVE_INFINITY) : -1;
      const seqs: number[] = [];
      for (const kept of await tx.objectStore("kept").getAll()) {
        if (!kept.place) continue;
        const copy = await tx.objectStore("copies").get([kept.change.entity, kept.change.record]);
        const included = copy !== undefined && reaches(copy, kept.place);
        if (!included && !(passed >= 0 && reaches({ epoch: answer.epoch, rev: passed }, kept.place)))
          continue;
        await tx.objectStore("kept").delete(kept.seq);
        seqs.push(kept.seq);
      }
      const change = full ? { filled: true, purge: false } : {};
      for (const [key, value] of Object.entries(change)) await metaStore.put(value, key);
      const old = new Date(this.now().getTime() - KEEP_SENT_MS).toISOString();
      for (const key of await tx.objectStore("sent").index("at").getAllKeys(IDBKeyRange.upperBound(old))) {
        await tx.objectStore("sent").delete(key);
      }
      await tx.done;
      return { seqs, gone, meta: { ...meta, ...change } };
    });
    if (result.gone.length > 0) this.tell({ kind: "copies", put: [], gone: result.gone });
    if (result.seqs.length > 0) this.tell({ kind: "included", seqs: result.seqs });
    return result.meta;
  }
}

/** C2: an answer with a page for every scope, and no further pages. */
function isFull(answer: SyncAnswer, meta: Meta): boolean {
  const scopes = answer.scopes ?? {};
  const complete = Object.keys(meta.cursors).every((scope) => scope in scopes);
  return (
    complete &&
    Object.keys(scopes).length === Object.keys(meta.cursors).length &&
    !Object.values(scopes).some((p) => p.more)
  );
}

type Dropped = { readonly put: CopyRow } | { readonly gone: readonly [string, string] } | null;

interface WritableCopies {
  get(key: [string, string]): Promise<CopyRow | undefined>;
  put(row: CopyRow): Promise<unknown>;
  delete(key: [string, string]): Promise<void>;
}

/** C6: forget a record with the last scope that it came through. */
async function drop(
  store: WritableCopies,
  entity: string,
  id: string,
  scope: string,
  epoch: string,
): Promise<Dropped> {
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

function changesOf(dropped: readonly Dropped[]): { put: Copy[]; gone: (readonly [string, string])[] } {
  const put: Copy[] = [];
  const gone: (readonly [string, string])[] = [];
  for (const one of dropped) {
    if (one && "put" in one) put.push(one.put);
    if (one && "gone" in one) gone.push(one.gone);
  }
  return { put, gone };
}

interface PurgeableCopies {
  getAll(): Promise<CopyRow[]>;
  delete(key: [string, string]): Promise<void>;
}

/** C9: what the full pull of a new epoch did not bring again. */
async function purge(store: PurgeableCopies, epoch: string): Promise<(readonly [string, string])[]> {
  const old = (await store.getAll()).filter((row) => row.epoch !== epoch);
  await Promise.all(old.map((row) => store.delete([row.entity, row.id])));
  return old.map((row) => [row.entity, row.id] as const);
}
