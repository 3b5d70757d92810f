/**
 * What screens see of the store: records as signals, one way to write, drafts, and how sync stands.
 *
 * A screen reads only from here and writes only by `write` and `remove`; it never waits for a network.
 */
import type { ReadonlySignal } from "@preact/signals";
import type { Entities } from "#/generated/entities";
import type { Change, Head, Patch, Reason, Refused, Stamp, Value } from "#/outbox/types";

export type EntityName = keyof Entities & string;
export type FieldName<K extends EntityName> = keyof Entities[K] & string;
export type FieldValues<K extends EntityName> = Readonly<Partial<Entities[K]>>;

/** A head on the screen; `unsent` when it is this device's own and has no verdict yet. */
export interface ShownHead<V = Value> extends Omit<Head, "value"> {
  readonly value: V;
  readonly unsent: boolean;
}

/**
 * A record as a person sees it: the server's copy with this device's own changes on top (C4).
 * The same object as long as nothing about the record changed.
 */
export interface Shown<K extends EntityName = EntityName> {
  readonly entity: K;
  readonly id: string;
  /** The shown value of every field that was ever written (S12); a field never written is absent. */
  readonly fields: FieldValues<K>;
  /** Field → ids of the values that stand. */
  readonly heads: Readonly<Partial<Record<FieldName<K>, readonly string[]>>>;
  /** Only fields where several distinct values stand; the shown one first. */
  readonly conflicts: Readonly<Partial<{ [F in FieldName<K>]: readonly ShownHead<Entities[K][F]>[] }>>;
  /** Who wrote the shown value, and when, of each field declared `stamped`. */
  readonly stamps: Readonly<Partial<Record<FieldName<K>, Stamp>>>;
  /** Something about it has no verdict of the server yet. */
  readonly unsent: boolean;
  readonly unsentFields: ReadonlySet<FieldName<K>>;
  readonly deleted: boolean;
  /** Deleted by somebody who had not seen all of it: gates read it as not deleted (S8). */
  readonly editedAfterDeletion: boolean;
  /** Field → values that the author of the deletion had not seen; empty unless deleted. */
  readonly unseen: Readonly<Partial<Record<FieldName<K>, readonly string[]>>>;
  /** Rev of the server's copy; 0 when the record is only on this device so far. */
  readonly rev: number;
}

/** Which records of a scope a list holds: `living` leaves out the deleted ones, unless edited after deletion. */
export type Which = "living" | "all";

/**
 * Remembers what was on the screen when it opened, field by field (C3). Keep it as long as the form is open, and give it
 * to `write`; what it saved counts as seen afterwards. `closed` turns true when the record is deleted here (C14).
 */
export interface Form<K extends EntityName = EntityName> {
  readonly entity: K;
  readonly id: string;
  readonly closed: ReadonlySignal<boolean>;
  /** Looks again: what is on the screen now counts as seen (after showing the person the other's value). */
  refresh(...fields: FieldName<K>[]): void;
  close(): void;
}

export interface WriteOptions<K extends EntityName> {
  /** The form that the person filled in; without it, what is on the screen now counts as seen. */
  readonly form?: Form<K>;
  /** The record is new; make its id by `newId`. */
  readonly create?: boolean;
  /** S7: the id of a forbidden change whose values a supervisor makes his own. */
  readonly adopt?: string;
}

/** A half-typed form, kept on disk so that nothing typed is lost (F14, F17, F27). */
export interface Draft<K extends EntityName = EntityName, V = unknown> {
  readonly key: string;
  readonly form: Form<K>;
  /** What the screen needs to show it again; anything that structured cloning copies. */
  readonly values: V;
  readonly savedAt: string;
}

export interface Drafts {
  /** Resolves when it is on disk; call it at most every few hundred milliseconds while somebody types. */
  save<K extends EntityName>(key: string, form: Form<K>, values: unknown): Promise<void>;
  load<K extends EntityName, V = unknown>(key: string): Promise<Draft<K, V> | undefined>;
  clear(key: string): Promise<void>;
  /** Keys of the drafts that wait, for rows that hint at one. Empty until the disk was read. */
  readonly waiting: ReadonlySignal<ReadonlySet<string>>;
  /** Keys of all drafts, newest first. */
  keys(): Promise<readonly string[]>;
}

/** live: the server is heard now. captive: a network, but a portal answers instead of our server (F20). */
export type Link = "live" | "sending" | "offline" | "captive" | "signed_out";

/** Somebody else whose work still waits on this phone (F4, F5). */
export interface OtherQueue {
  readonly person: string;
  readonly name: string;
  readonly unsent: number;
  /** Only their own sign-in can send it. */
  readonly signedOut: boolean;
}

/** What an earlier installation in this browser, or another phone of this person, still had unsent (F1). */
export interface LostWork {
  readonly device: string;
  readonly pending: { readonly changes: number; readonly files: number };
  readonly heard: string;
}

export interface SyncStatus {
  readonly link: Link;
  /** When the server last answered or its live stream last gave a sign; kept over restarts. */
  readonly lastHeard: Date | null;
  readonly unsent: number;
  readonly refused: number;
  readonly sentToday: number;
  readonly storage: "ok" | "low" | "full";
  /** Everything that this person may read has come in once: an empty list is truly empty. */
  readonly filled: boolean;
  readonly others: readonly OtherQueue[];
  readonly lost: LostWork | null;
  /** The scopes that this person has in hand, families such as "event:*" among them; as last heard. */
  readonly manages: readonly string[];
}

export interface UnsentItem {
  readonly change: Change;
}

export interface SentItem {
  readonly change: Change;
  readonly verdict: "applied" | "conflict";
  readonly sentAt: string;
}

export interface RefusedItem {
  readonly change: Change;
  readonly reason: Reason;
  readonly refusedAt: string;
}

export interface Store {
  readonly person: string;
  /** One record; undefined while it is not on this device. */
  record<K extends EntityName>(entity: K, id: string): ReadonlySignal<Shown<K> | undefined>;
  /** The records whose home scope is `scope`, in no special order; unchanged records stay the same objects. */
  list<K extends EntityName>(entity: K, scope: string, which?: Which): ReadonlySignal<readonly Shown<K>[]>;
  /** Their ids alone: changes only when a record comes or goes, so that a tap re-renders one row. */
  ids(entity: EntityName, scope: string, which?: Which): ReadonlySignal<readonly string[]>;
  /** All records of a kind, over all scopes. */
  all<K extends EntityName>(entity: K, which?: Which): ReadonlySignal<readonly Shown<K>[]>;
  /** The list has been read from disk: until then show neither rows nor "empty". */
  loaded(entity: EntityName, scope?: string): ReadonlySignal<boolean>;

  open<K extends EntityName>(entity: K, id: string): Form<K>;
  /** Resolves when it is on disk; then the signals have changed. Rejects with the classes of `errors.ts`. */
  write<K extends EntityName>(
    entity: K,
    id: string,
    patch: FieldValues<K>,
    options?: WriteOptions<K>,
  ): Promise<void>;
  /** Deletes, or with `deleted` false brings back, a record (C13). */
  remove(entity: EntityName, id: string, deleted?: boolean): Promise<void>;
  /** An id for a new record (W2). */
  newId(): string;

  readonly drafts: Drafts;
  readonly status: ReadonlySignal<SyncStatus>;
  /** Oldest first. */
  readonly unsent: ReadonlySignal<readonly UnsentItem[]>;
  /** Newest first; not those dismissed. */
  readonly refused: ReadonlySignal<readonly RefusedItem[]>;
  /** Newest first, of today and yesterday. */
  readonly sent: ReadonlySignal<readonly SentItem[]>;
  dismissRefused(change: string): Promise<void>;
  /** The person has read what an earlier installation lost (F1). */
  dismissLost(): Promise<void>;
  close(): void;
}

export type { Change, Head, Patch, Reason, Refused, Stamp, Value };
