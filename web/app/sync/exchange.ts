/** One exchange with the server for one person's database, and what can come of it. */
import { SCHEMA } from "#/generated/entities";
import type { Change } from "#/outbox/types";
import type { Disk, Meta } from "#/store/disk";
import type { AnswerTaker } from "./answer";
import { isAnswer, type SyncAnswer } from "./wire";

const MOST_CHANGES = 200;
const MOST_BYTES = 1_000_000;
const PATIENCE_MS = 15_000;
/** The slowest line that is waited for, 2G. */
const BYTES_PER_MS = 2;

export type Outcome =
  | { readonly kind: "done"; readonly more: boolean; readonly meta: Meta }
  /** No connection, or a time-out: nothing is known. */
  | { readonly kind: "offline" }
  /** Somebody else answers in the server's place (F20). */
  | { readonly kind: "captive" }
  | { readonly kind: "signed_out" }
  /** The server is there and can't answer now. */
  | { readonly kind: "busy" };

export interface ExchangeOptions {
  readonly device: string;
  /** Only send, and take verdicts: for the queues of others on this phone. */
  readonly sendOnly: boolean;
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

export async function exchange(disk: Disk, taker: AnswerTaker, options: ExchangeOptions): Promise<Outcome> {
  const request = crypto.randomUUID();
  await disk.writeMeta({ newest: request });
  const meta = await disk.readMeta();
  const { changes, left } = await nextChanges(disk);
  const body = JSON.stringify({
    schema: SCHEMA,
    epoch: meta.epoch,
    device: options.device,
    now: options.now().toISOString(),
    pending: { changes: left, files: 0 },
    changes: meta.epoch === "" ? [] : changes,
    cursors: options.sendOnly ? {} : meta.cursors,
  });
  const answer = await post(disk.person, body, options.signal);
  if (!("answer" in answer)) return answer;
  const taken = await taker.take(request, answer.answer);
  return {
    kind: "done",
    more: taken.more || left > 0 || (meta.epoch === "" && changes.length > 0),
    meta: taken.meta,
  };
}

/** C15: in the order in which they were made, from the oldest without a verdict; and how many stay behind. */
export async function nextChanges(disk: Disk): Promise<{ changes: Change[]; left: number }> {
  const waiting = await disk.run(async (base) =>
    (await base.getAll("kept")).filter(({ place }) => place === null),
  );
  const changes: Change[] = [];
  let bytes = 0;
  for (const { change } of waiting.slice(0, MOST_CHANGES)) {
    bytes += JSON.stringify(change).length;
    if (changes.length > 0 && bytes > MOST_BYTES) break;
    changes.push(change);
  }
  return { changes, left: waiting.length - changes.length };
}

async function post(
  person: string,
  body: string,
  signal: AbortSignal,
): Promise<{ answer: SyncAnswer } | Outcome> {
  const patience = AbortSignal.timeout(PATIENCE_MS + body.length / BYTES_PER_MS);
  let response: Response;
  let content: unknown;
  try {
    response = await fetch("/api/sync", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Qianchang-Person": person },
      body,
      cache: "no-store",
      redirect: "manual",
      signal: AbortSignal.any([signal, patience]),
    });
    if (!isJson(response)) return response.status >= 500 ? { kind: "busy" } : { kind: "captive" };
    content = await response.json();
  } catch (error) {
    return error instanceof SyntaxError ? { kind: "captive" } : { kind: "offline" };
  }
  if (response.status === 401) return isRefusal(content) ? { kind: "signed_out" } : { kind: "captive" };
  if (!response.ok) return { kind: "busy" };
  return isAnswer(content) ? { answer: content } : { kind: "captive" };
}

const isJson = (response: Response): boolean =>
  response.headers.get("Content-Type")?.includes("application/json") ?? false;

/** Our server's own error shape: a portal's 401 does not end a session. */
const isRefusal = (content: unknown): boolean =>
  typeof content === "object" && content !== null && "error" in content;
