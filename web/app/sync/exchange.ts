/** One exchange with the server for one person's database, and what can come of it. */
import { SCHEMA, WIRE_HASH } from "#/generated/entities";
import type { Change } from "#/outbox/types";
import { type Disk, type Meta, metaOf, putMeta } from "#/store/disk";
import type { AnswerTaker, Taken } from "./answer";
import { post, type Reply } from "./transport";

const MOST_BYTES = 1_000_000;
const MOST = 200;
const LEAST = 20;

export type Outcome =
  | { readonly kind: "done"; readonly more: boolean; readonly meta: Meta }
  | Exclude<Reply, { kind: "answer" | "unreadable" }>;

/** How much at once: less after a silence, more again when it goes well. */
export class Pace {
  most = MOST;

  heard(outcome: Outcome): void {
    if (outcome.kind === "done") this.most = Math.min(this.most * 2, MOST);
    else if (outcome.kind === "offline" && outcome.slow)
      this.most = Math.max(Math.ceil(this.most / 4), LEAST);
  }
}

export interface ExchangeOptions {
  readonly device: string;
  /** Only send, and take verdicts: for the queues of others on this phone. */
  readonly sendOnly: boolean;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly pace: Pace;
  /** Photos and films that the server has not confirmed (Q7). */
  readonly files: () => Promise<number>;
}

/** Sends what waits, fetches what is new. One change that the server can't read blocks no other (F8). */
export async function exchange(disk: Disk, taker: AnswerTaker, options: ExchangeOptions): Promise<Outcome> {
  let most = options.pace.most;
  for (;;) {
    const tried = await attempt(disk, taker, options, most);
    if (tried.kind !== "unreadable") {
      options.pace.heard(tried);
      return tried;
    }
    if (tried.changes.length === 0) return { kind: "busy", waitMs: 0 };
    if (tried.changes.length > 1) {
      most = Math.ceil(tried.changes.length / 2);
      continue;
    }
    // One change alone is not read. If a request without it is, the change is at fault, and not we or the server.
    const without = await attempt(disk, taker, options, 0);
    if (without.kind === "unreadable") return { kind: "busy", waitMs: 0 };
    if (without.kind !== "done") return without;
    for (const { id } of tried.changes) await taker.setAside(id, tried.reason);
    return { ...without, more: true };
  }
}

type Unreadable = Extract<Reply, { kind: "unreadable" }> & { readonly changes: readonly Change[] };

async function attempt(
  disk: Disk,
  taker: AnswerTaker,
  options: ExchangeOptions,
  most: number,
): Promise<Outcome | Unreadable> {
  const request = crypto.randomUUID();
  const { meta, changes, left } = await prepare(disk, request, most);
  const known = meta.epoch !== "";
  const body = JSON.stringify({
    schema: SCHEMA,
    epoch: meta.epoch,
    device: options.device,
    now: options.now().toISOString(),
    pending: { changes: left, files: await options.files() },
    changes: known ? changes : [],
    cursors: options.sendOnly ? {} : meta.cursors,
    limit: options.pace.most,
  });
  const reply = await post(disk.person, body, options.signal);
  if (reply.kind === "unreadable") return { ...reply, changes: known ? changes : [] };
  if (reply.kind !== "answer") return reply;
  const taken: Taken = await taker.take(request, reply.answer);
  const waiting = left > 0 || (!known && changes.length > 0);
  return { kind: "done", more: taken.more || waiting, meta: taken.meta };
}

export interface Prepared {
  readonly meta: Meta;
  readonly changes: Change[];
  /** How many stay behind. */
  readonly left: number;
}

/** C7: from here on only the answer to this request counts. C15: in order, from the oldest without a verdict. */
export function prepare(disk: Disk, request: string, most: number): Promise<Prepared> {
  return disk.write(["kept", "meta"], async (tx) => {
    const meta = tx.objectStore("meta");
    const waiting = tx.objectStore("kept").index("waiting");
    const [keys, values, rows, count] = await Promise.all([
      meta.getAllKeys(),
      meta.getAll(),
      most > 0 ? waiting.getAll(null, most) : [],
      waiting.count(),
    ]);
    const changes = fitting(rows.map(({ change }) => change));
    const before = metaOf(keys, values);
    const fresh = { newest: request, wire: WIRE_HASH, cursors: cursorsFor(before) };
    await putMeta(meta, fresh);
    return { meta: { ...before, ...fresh }, changes, left: count - changes.length };
  });
}

/** Copies that came by other declarations may lack a field, a kind or their home scope: they are fetched again. */
function cursorsFor({ wire, cursors }: Meta): Meta["cursors"] {
  if (wire === "" || wire === WIRE_HASH) return cursors;
  return Object.fromEntries(Object.keys(cursors).map((scope) => [scope, 0]));
}

function fitting(changes: readonly Change[]): Change[] {
  const encoder = new TextEncoder();
  let bytes = 0;
  const index = changes.findIndex((change, at) => {
    bytes += encoder.encode(JSON.stringify(change)).length;
    return at > 0 && bytes > MOST_BYTES;
  });
  return index < 0 ? [...changes] : changes.slice(0, index);
}
