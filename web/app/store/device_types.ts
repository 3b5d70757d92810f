/** What this phone knows whoever holds it: its id, who signed in here, their PINs, language and theme. */
import type { ReadonlySignal } from "@preact/signals";

/** Somebody who signed in on this device; kept so that a PIN opens the app without a network (F6). */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly staff_number: string;
  readonly position: string;
  readonly hasPin: boolean;
  /** False once the server said 401: work goes on and queues until the next sign-in. */
  readonly session: boolean;
}

export interface Preferences {
  readonly language: string | null;
  readonly theme: string | null;
}

/** `wait`: too many wrong tries, the next counts only after `until`. */
export type PinCheck = { readonly kind: "right" | "wrong" } | { readonly kind: "wait"; readonly until: Date };

export interface Device {
  /** ULID of this installation. */
  readonly id: string;
  readonly persons: ReadonlySignal<readonly KnownPerson[]>;
  readonly lastPerson: ReadonlySignal<string | null>;
  readonly preferences: ReadonlySignal<Preferences>;
  setPreferences(change: Partial<Preferences>): Promise<void>;
  /** After a sign-in that the server granted; `epoch` is that of its answer. Opens that person's queue again. */
  signedIn(person: Omit<KnownPerson, "hasPin" | "session">, epoch: string): Promise<void>;
  /** After a sign-out, also offline: the person stays known and the queue stays (F4). */
  signedOut(person: string): Promise<void>;
  /** The person who uses the phone now. */
  setLastPerson(person: string | null): Promise<void>;
  setPin(person: string, pin: string): Promise<void>;
  checkPin(person: string, pin: string): Promise<PinCheck>;
  /** Unsent changes of a person on this phone, from their database. */
  unsent(person: string): Promise<number>;
  close(): void;
}
