/** The phone's own database: its id, who signed in here, preferences; shared by all tabs and workers. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

export interface Pin {
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
  readonly rounds: number;
  /** Wrong tries since the last right one, and when the last was. */
  readonly wrong: number;
  readonly lastWrong: string;
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly staff_number: string;
  readonly position: string;
  readonly session: boolean;
  readonly pin: Pin | null;
}

interface Schema extends DBSchema {
  persons: { key: string; value: PersonRow };
  meta: { key: string; value: unknown };
}

export type PhoneBase = IDBPDatabase<Schema>;

let opened: Promise<PhoneBase> | null = null;

/** The database, opened again when the system closed it (F2). */
export function phoneBase(): Promise<PhoneBase> {
  opened ??= openDB<Schema>("qianchang-device", 1, {
    upgrade(base) {
      base.createObjectStore("persons", { keyPath: "id" });
      base.createObjectStore("meta");
    },
    terminated() {
      opened = null;
    },
  });
  return opened;
}

export async function closePhoneBase(): Promise<void> {
  const base = await opened?.catch(() => null);
  opened = null;
  base?.close();
}

/** Everybody else who signed in on this phone, for their queues (F4, F5). */
export async function othersOn(person: string): Promise<readonly PersonRow[]> {
  return (await (await phoneBase()).getAll("persons")).filter(({ id }) => id !== person);
}

/** The server said 401 for this person. */
export async function markSignedOut(person: string): Promise<void> {
  const base = await phoneBase();
  const row = await base.get("persons", person);
  if (row?.session) await base.put("persons", { ...row, session: false });
}
