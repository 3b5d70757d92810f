/** The values that travel between screen, disk and wire; rules are cited by id (docs/protocol.md). */

export type Value = string | number | boolean | null | readonly string[];
export type Patch = Readonly<Record<string, Value>>;
export type Base = Readonly<Record<string, readonly string[]>>;

/** What one person did to one record: the unit of sending, judging and refusing (W2, W4). */
export interface Change {
  readonly id: string;
  readonly entity: string;
  readonly record: string;
  readonly create: boolean;
  /** ISO 8601, UTC, milliseconds, by this device's clock. */
  readonly at: string;
  readonly patch: Patch;
  /** Field → ids of the heads that its author had on the screen. */
  readonly base: Base;
}

export type VerdictKind = "applied" | "conflict" | "refused";

/** Why a change was not taken; people read a text made from `code` and `detail`. */
export interface Reason {
  readonly code: string;
  readonly field?: string;
  readonly message: string;
  readonly detail?: string;
}

export interface Verdict {
  readonly id: string;
  readonly verdict: VerdictKind;
  readonly rev: number;
  readonly reason?: Reason | null;
}

/** A position in a server's history; epochs are ordered, and revs within an epoch. */
export interface Place {
  readonly epoch: string;
  readonly rev: number;
}

/** A change in the queue: waiting for its verdict, or applied and not yet part of the copy (C1). */
export interface Kept {
  /** Order in which changes were made on this device (C15). */
  readonly seq: number;
  readonly change: Change;
  /** Where the server put it; null while it has no verdict. */
  readonly place: Place | null;
}

/** A change that the server refused; it stays until its author dismisses it (C12). */
export interface Refused {
  readonly change: Change;
  readonly reason: Reason;
  /** When the verdict came, by this device's clock. */
  readonly refusedAt: string;
  /** Kept after dismissal only to look through it in the bases of later changes (C5). */
  readonly dismissedAt: string | null;
}

export interface Stamp {
  /** Id of a person. */
  readonly by: string;
  readonly at: string;
}

/** One of several values that stand beside each other. */
export interface Head {
  readonly head: string;
  readonly value: Value;
  readonly by: string;
  readonly at: string;
}

/** A record as a page of the server carries it. */
export interface WireRecord {
  readonly entity: string;
  readonly id: string;
  readonly rev: number;
  readonly fields: Readonly<Record<string, Value>>;
  /** "*" is the id of the creation; only fields whose heads differ are listed. */
  readonly heads: Readonly<Record<string, string | readonly string[]>>;
  readonly conflicts: Readonly<Record<string, readonly Head[]>>;
  /** Only in a deleted record: heads that the author of the deletion had not seen (S8). */
  readonly unseen: Readonly<Record<string, readonly string[]>>;
  readonly stamps?: Readonly<Record<string, Stamp>>;
}

/** A record as this device holds it: the server's copy, its epoch, and the scopes it came through (C6). */
export interface Copy extends WireRecord {
  readonly epoch: string;
  readonly through: readonly string[];
}

export type FieldRule = "latest" | "worst" | "once" | "decision";

/** What the engine needs to know of a field; `generated/entities.ts` tells more. */
export interface FieldRules {
  /** What its values are: "text", "reference", "choice" …; not there in a model's rules. */
  readonly kind?: string;
  readonly rule: FieldRule;
  readonly worst_first: readonly Value[];
  readonly accompanies: string | null;
  readonly stamped: boolean;
}

/** What the engine needs to know of a kind of record. */
export interface EntityRules {
  /** Template of the home scope, such as "event:{event}". */
  readonly home: string;
  /** A flag, and the home's template of those records in which it is set. */
  readonly apart?: readonly [string, string] | null;
  readonly fields: Readonly<Record<string, FieldRules>>;
}

export type Rules = Readonly<Record<string, EntityRules>>;
