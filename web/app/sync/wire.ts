/** The messages of the protocol (docs/protocol.md). */
import type { Change, Verdict, WireRecord } from "#/outbox/types";

export interface SyncRequest {
  readonly schema: number;
  readonly epoch: string;
  readonly device: string;
  readonly now: string;
  readonly pending: { readonly changes: number; readonly files: number };
  readonly changes: readonly Change[];
  readonly cursors: Readonly<Record<string, number>>;
}

export interface Page {
  readonly cursor: number;
  readonly more: boolean;
  readonly records: readonly WireRecord[];
  readonly removed: readonly (readonly [string, string])[];
}

export interface SyncAnswer {
  readonly schema: number;
  readonly epoch: string;
  readonly now: string;
  /** All that follows is absent in an answer of another epoch (W1). */
  readonly verdicts?: readonly Verdict[];
  readonly scopes?: Readonly<Record<string, Page>>;
  readonly subscriptions?: readonly string[];
  readonly manages?: readonly string[];
}

/** Whether a parsed body is an answer of our server, and not of a portal in between (F20). */
export function isAnswer(body: unknown): body is SyncAnswer {
  if (typeof body !== "object" || body === null) return false;
  const answer = body as Partial<SyncAnswer>;
  return (
    typeof answer.epoch === "string" && typeof answer.schema === "number" && typeof answer.now === "string"
  );
}
