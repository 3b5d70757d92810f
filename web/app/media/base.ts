/** Bytes of photos, films and documents on this phone: one database a person, apart from the records (X11, R5, F16). */
import type { DBSchema } from "idb";
import { decodeTime } from "ulid";
import type { FieldValues } from "#/store/api";
import { Database } from "#/store/database";

/** A film is kept, hashed and sent in pieces of this size; a photo is one piece. */
export const PIECE_BYTES = 4 * 1024 * 1024;
/** No phone takes longer to take in a file. */
const TAKING_MS = 3600 * 1000;

/** The kinds of record that have a file. */
export type Filed = "photo" | "document";

/** A file that was taken on this phone. Its bytes lie in `pieces` as ArrayBuffers: WebKit refuses Blobs. */
export interface FileRow {
  /** The id of its record. */
  readonly id: string;
  /** What its record is; a row from before there were documents says nothing. */
  readonly entity?: Filed;
  /** Of a photo; a document is of no event. */
  readonly event: string;
  readonly purpose: "evidence" | "highlight";
  readonly kind: "photo" | "video" | "document";
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly savedAt: string;
  /** The record that belongs to it, until it was written: a phone that dies in between writes it at its next start. */
  readonly record?: FieldValues<"photo"> | FieldValues<"document"> | undefined;
  /** 1 until the server has all bytes, their hash checked, as this phone heard by sync. */
  readonly waiting?: 1;
  /** The server may know of an upload. */
  readonly begun?: boolean;
  /** All bytes went out; that they arrived whole is told by sync. */
  readonly sent?: boolean;
  /** Why the last try did not go: a code of the server's. */
  readonly trouble?: string | undefined;
  /** The bytes were let go of, after the server had them. */
  readonly freed?: boolean;
}

export interface MediaSettings {
  /** Files wait for Wi-Fi, where the browser tells. */
  wifiOnly: boolean;
  /** The place that a camera wrote into a photo goes along. */
  place: boolean;
}

interface Schema extends DBSchema {
  files: { key: string; value: FileRow; indexes: { waiting: number } };
  pieces: { key: [string, number]; value: { file: string; index: number; bytes: ArrayBuffer } };
  meta: { key: string; value: unknown };
}

const SETTINGS: MediaSettings = { wifiOnly: false, place: false };

export function entityOf(row: Pick<FileRow, "entity">): Filed {
  return row.entity ?? "photo";
}

export class MediaBase extends Database<Schema> {
  constructor(readonly person: string) {
    super({
      name: `qianchang-media-${person}`,
      version: 1,
      upgrade(base) {
        base.createObjectStore("files", { keyPath: "id" }).createIndex("waiting", "waiting");
        base.createObjectStore("pieces", { keyPath: ["file", "index"] });
        base.createObjectStore("meta");
      },
    });
  }

  files(): Promise<FileRow[]> {
    return this.read(["files"], (tx) => tx.objectStore("files").getAll());
  }

  file(id: string): Promise<FileRow | undefined> {
    return this.read(["files"], (tx) => tx.objectStore("files").get(id));
  }

  /** How many have not been confirmed by the server: what each request of sync tells (Q7). */
  waiting(): Promise<number> {
    return this.read(["files"], (tx) => tx.objectStore("files").index("waiting").count());
  }

  waitingFiles(): Promise<FileRow[]> {
    return this.read(["files"], (tx) => tx.objectStore("files").index("waiting").getAll());
  }

  /** A piece of a file that is being taken; it counts only once its row is there. */
  putPiece(file: string, index: number, bytes: ArrayBuffer): Promise<unknown> {
    return this.enter(["pieces"], (tx) => tx.objectStore("pieces").put({ file, index, bytes }));
  }

  putFile(row: FileRow): Promise<unknown> {
    return this.enter(["files"], (tx) => tx.objectStore("files").put(row));
  }

  /** Changes a row; undefined when it is gone. */
  change(
    id: string,
    change: Partial<FileRow>,
    gone: readonly (keyof FileRow)[] = [],
  ): Promise<FileRow | undefined> {
    return this.enter(["files"], async (tx) => {
      const before = await tx.objectStore("files").get(id);
      if (!before) return undefined;
      const after = Object.fromEntries(
        Object.entries({ ...before, ...change }).filter(([key]) => !gone.includes(key as keyof FileRow)),
      ) as unknown as FileRow;
      await tx.objectStore("files").put(after);
      return after;
    });
  }

  async piece(file: string, index: number): Promise<ArrayBuffer | undefined> {
    const row = await this.read(["pieces"], (tx) => tx.objectStore("pieces").get([file, index]));
    return row?.bytes;
  }

  /** All bytes; empty when they are not here. */
  async bytes(file: string): Promise<ArrayBuffer[]> {
    const rows = await this.read(["pieces"], (tx) => tx.objectStore("pieces").getAll(range(file)));
    return rows.map(({ bytes }) => bytes);
  }

  /** Lets go of the bytes; with `wholly` of the row too. */
  drop(file: string, wholly: boolean): Promise<void> {
    return this.write(["files", "pieces"], async (tx) => {
      await tx.objectStore("pieces").delete(range(file));
      const row = await tx.objectStore("files").get(file);
      if (row && wholly) await tx.objectStore("files").delete(file);
      else if (row) await tx.objectStore("files").put({ ...row, freed: true });
    });
  }

  /** Pieces without a row are left from a phone that died while it took them; young ones are just being taken. */
  async sweep(now: number): Promise<void> {
    await this.write(["files", "pieces"], async (tx) => {
      const [keys, files] = await Promise.all([
        tx.objectStore("pieces").getAllKeys(),
        tx.objectStore("files").getAllKeys(),
      ]);
      const known = new Set(files);
      const left = keys.filter(([file]) => !known.has(file) && decodeTime(file) < now - TAKING_MS);
      await Promise.all(left.map((key) => tx.objectStore("pieces").delete(key)));
    });
  }

  async settings(): Promise<MediaSettings> {
    const kept = await this.read(["meta"], (tx) => tx.objectStore("meta").get("settings"));
    return { ...SETTINGS, ...(kept as Partial<MediaSettings> | undefined) };
  }

  putSettings(settings: MediaSettings): Promise<unknown> {
    return this.enter(["meta"], (tx) => tx.objectStore("meta").put(settings, "settings"));
  }
}

function range(file: string): IDBKeyRange {
  return IDBKeyRange.bound([file, 0], [file, Number.MAX_SAFE_INTEGER]);
}
