/** The phone's own database: its id, who signed in here, preferences; shared by all tabs and workers. */
import type { DBSchema } from "idb";
import type { LostWork } from "./api";
import { Database } from "./database";
import type { Preferences } from "./device_types";

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
  /** The server knows that this person uses this installation (F1). */
  readonly registered?: boolean;
  /** What the server said that an earlier installation had unsent, until the person has read it (F1). */
  readonly lost?: LostWork | null;
}

/** What the phone knows when it starts; its id is missing at the very first start. */
export interface PhoneKit {
  readonly persons: readonly PersonRow[];
  readonly device: string | undefined;
  readonly lastPerson: string | null | undefined;
  readonly preferences: Preferences | undefined;
}

interface Schema extends DBSchema {
  persons: { key: string; value: PersonRow };
  meta: { key: string; value: unknown };
}

export class PhoneBase extends Database<Schema> {
  constructor() {
    super({
      name: "qianchang-device",
      version: 1,
      upgrade(base) {
        base.createObjectStore("persons", { keyPath: "id" });
        base.createObjectStore("meta");
      },
    });
  }

  /** All that a start needs, at once: each question alone would wait for a busy thread to hear its answer. */
  everything(): Promise<PhoneKit> {
    return this.read(["persons", "meta"], async (tx) => {
      const meta = tx.objectStore("meta");
      const [persons, device, lastPerson, preferences] = await Promise.all([
        tx.objectStore("persons").getAll(),
        meta.get("device"),
        meta.get("lastPerson"),
        meta.get("preferences"),
      ]);
      return { persons, device, lastPerson, preferences } as PhoneKit;
    });
  }

  persons(): Promise<PersonRow[]> {
    return this.read(["persons"], (tx) => tx.objectStore("persons").getAll());
  }

  person(id: string): Promise<PersonRow | undefined> {
    return this.read(["persons"], (tx) => tx.objectStore("persons").get(id));
  }

  /** Changes what is known of a person; `before` is undefined for a new one, and no result changes nothing. */
  change(id: string, work: (before: PersonRow | undefined) => PersonRow | undefined): Promise<void> {
    return this.enter(["persons"], async (tx) => {
      const after = work(await tx.objectStore("persons").get(id));
      if (after) await tx.objectStore("persons").put(after);
    });
  }

  get(key: string): Promise<unknown> {
    return this.read(["meta"], (tx) => tx.objectStore("meta").get(key));
  }

  put(key: string, value: unknown): Promise<unknown> {
    return this.enter(["meta"], (tx) => tx.objectStore("meta").put(value, key));
  }
}
