/** Takes the server's answer into the database: the client's half of the protocol, rule by rule. */
import { reaches } from "#/outbox/merge";
import type { Kept, Place, Reason, Refused, Rules, Verdict } from "#/outbox/types";
import type { Transaction } from "#/store/database";
import type { Disk, KeptRow, Meta, Schema, SentRow } from "#/store/disk";
import { metaOf, putMeta } from "#/store/disk";
import type { Message } from "#/store/messages";
import { Copies, mustBeNewest } from "./copies";
import type { SyncAnswer } from "./wire";

const KEEP_SENT_MS = 48 * 3600 * 1000;
const KEEP_DISMISSED_MS = 30 * 24 * 3600 * 1000;

type Write = Transaction<Schema, "readwrite">;
type Settled = { readonly kept: Kept[]; readonly refused: Refused[]; readonly sent: SentRow[] };

export interface Taken {
  /** There is more to fetch or to send at once. */
  readonly more: boolean;
  readonly meta: Meta;
}

export class AnswerTaker {
  readonly #copies: Copies;

  constructor(
    private readonly disk: Disk,
    rules: Rules,
    private readonly tell: (message: Message) => void,
    private readonly now: () => Date,
  ) {
    this.#copies = new Copies(disk, rules, tell);
  }

  /** `request` is the token under which the request went out; throws OutdatedAnswer (C7). */
  async take(request: string, answer: SyncAnswer): Promise<Taken> {
    const begun = await this.#startEpoch(request, answer);
    if (begun) return { more: true, meta: begun };
    await this.#verdicts(request, answer);
    const pages = Object.entries(answer.scopes ?? {});
    for (const [scope, page] of pages) await this.#copies.page(request, answer.epoch, scope, page);
    const added = await this.#subscribe(request, answer);
    const meta = await this.#letGo(request, answer);
    return { more: added || pages.some(([, { more }]) => more), meta };
  }

  /** C9: all cursors start again; old copies stay on the screen until the full pull. Null: the epoch is ours. */
  #startEpoch(request: string, answer: SyncAnswer): Promise<Meta | null> {
    return this.disk.write(["meta"], async (tx) => {
      await mustBeNewest(tx, request);
      const meta = await readMeta(tx);
      if (answer.epoch === meta.epoch) return null;
      const first = meta.epoch === "";
      const change = {
        epoch: answer.epoch,
        cursors: Object.fromEntries(Object.keys(meta.cursors).map((scope) => [scope, 0])),
        purge: !first || meta.purge,
        filled: first ? meta.filled : false,
      };
      await putMeta(tx.objectStore("meta"), change);
      return { ...meta, ...change };
    });
  }

  async #verdicts(request: string, answer: SyncAnswer): Promise<void> {
    const verdicts = answer.verdicts ?? [];
    if (verdicts.length === 0) return;
    const settled = await this.disk.enter(["kept", "refused", "sent", "meta"], async (tx) => {
      await mustBeNewest(tx, request);
      const settled: Settled = { kept: [], refused: [], sent: [] };
      await Promise.all(verdicts.map((verdict) => this.#settle(tx, verdict, answer.epoch, settled)));
      return settled;
    });
    this.tell({ kind: "settled", ...settled });
  }

  /** The first verdict counts (S1); a refused change leaves the queue and stays with its author (C12). */
  async #settle(tx: Write, verdict: Verdict, epoch: string, settled: Settled): Promise<void> {
    const row = await tx.objectStore("kept").index("change").get(verdict.id);
    if (!row || row.place) return;
    const { seq, change } = row;
    if (verdict.verdict === "refused") {
      const reason = verdict.reason ?? { code: "invalid", message: "" };
      await this.#refuse(tx, row, reason, { epoch, rev: verdict.rev }, settled);
      return;
    }
    const kept: Kept = { seq, change, place: { epoch, rev: verdict.rev } };
    await tx.objectStore("kept").put(kept);
    const sent = { change, verdict: verdict.verdict, sentAt: this.now().toISOString() };
    settled.sent.push({ ...sent, seq: await tx.objectStore("sent").add(sent as SentRow) });
    settled.kept.push(kept);
  }

  async #refuse(tx: Write, row: KeptRow, reason: Reason, place: Place, settled: Settled): Promise<void> {
    const { seq, change } = row;
    const refused = { change, reason, refusedAt: this.now().toISOString(), dismissedAt: null };
    await tx.objectStore("refused").put(refused);
    await tx.objectStore("kept").delete(seq);
    settled.refused.push(refused);
    settled.kept.push({ seq, change, place });
  }

  /** F8: a change that the server can't even read is set aside with its reason, so that it blocks no other. */
  async setAside(id: string, reason: Reason): Promise<void> {
    const settled = await this.disk.enter(["kept", "refused"], async (tx) => {
      const settled: Settled = { kept: [], refused: [], sent: [] };
      const row = await tx.objectStore("kept").index("change").get(id);
      if (row) await this.#refuse(tx, row, reason, { epoch: "", rev: 0 }, settled);
      return settled;
    });
    this.tell({ kind: "settled", ...settled });
  }

  async #subscribe(request: string, { epoch, subscriptions, manages }: SyncAnswer): Promise<boolean> {
    if (!subscriptions) return false;
    const more = manages ? { manages } : {};
    return (await this.#copies.subscribe(request, epoch, subscriptions, more)).added;
  }

  /** C1, C2: acknowledged changes stay over the copy until the copy has caught up, or all cursors passed them. */
  async #letGo(request: string, answer: SyncAnswer): Promise<Meta> {
    const before = await this.disk.readMeta();
    const full = isFull(answer, before);
    if (full && before.purge) await this.#copies.purge(request, answer.epoch);
    const passed = full ? Math.min(...Object.values(before.cursors), Number.POSITIVE_INFINITY) : -1;
    const { seqs, meta } = await this.disk.write(["copies", "kept", "meta"], async (tx) => {
      await mustBeNewest(tx, request);
      const seqs: number[] = [];
      for (const { seq, change, place } of await settledRows(tx)) {
        const copy = await tx.objectStore("copies").get([change.entity, change.record]);
        const included = copy !== undefined && reaches(copy, place);
        if (!included && !(passed >= 0 && reaches({ epoch: answer.epoch, rev: passed }, place))) continue;
        await tx.objectStore("kept").delete(seq);
        seqs.push(seq);
      }
      const change = { newest: "", lastHeard: this.now().toISOString(), ...(full ? { filled: true } : {}) };
      await putMeta(tx.objectStore("meta"), change);
      return { seqs, meta: await readMeta(tx) };
    });
    if (seqs.length > 0) this.tell({ kind: "included", seqs });
    return meta;
  }

  /** Forgets sent items of the day before yesterday, and refusals long dismissed that no queued change can name (C5). */
  async tidy(): Promise<void> {
    const now = this.now().getTime();
    const sentBefore = new Date(now - KEEP_SENT_MS).toISOString();
    const dismissedBefore = new Date(now - KEEP_DISMISSED_MS).toISOString();
    await this.disk.write(["kept", "refused", "sent"], async (tx) => {
      const sent = tx.objectStore("sent");
      const old = await sent.index("at").getAllKeys(IDBKeyRange.upperBound(sentBefore));
      await Promise.all(old.map((key) => sent.delete(key)));
      if ((await tx.objectStore("kept").count()) > 0) return;
      for (const { change, dismissedAt } of await tx.objectStore("refused").getAll()) {
        if (dismissedAt && dismissedAt < dismissedBefore) await tx.objectStore("refused").delete(change.id);
      }
    });
  }
}

async function readMeta(tx: Write): Promise<Meta> {
  const store = tx.objectStore("meta");
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return metaOf(keys, values);
}

/** Changes with a verdict: those in the queue that the index of waiting ones does not name. */
async function settledRows(tx: Write): Promise<(KeptRow & { readonly place: Place })[]> {
  const store = tx.objectStore("kept");
  const [keys, waiting] = await Promise.all([store.getAllKeys(), store.index("waiting").getAllKeys()]);
  const unsent = new Set(waiting);
  const rows = await Promise.all(keys.filter((key) => !unsent.has(key)).map((key) => store.get(key)));
  return rows.filter((row): row is KeptRow & { readonly place: Place } => Boolean(row?.place));
}

/** C2: an answer with a page for every scope, and no further pages. */
function isFull(answer: SyncAnswer, meta: Meta): boolean {
  const scopes = answer.scopes ?? {};
  const names = Object.keys(meta.cursors);
  const complete = names.length === Object.keys(scopes).length && names.every((name) => name in scopes);
  return complete && !Object.values(scopes).some(({ more }) => more);
}
