/** What of its photos this phone still holds, as screens see it: which are only here, how far sending is. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { FieldValues, Store } from "#/store/api";
import { entityOf, type Filed, type FileRow, MediaBase, type MediaSettings } from "./base";
import { type MediaMessage, mediaChannel } from "./messages";

export interface Shelf {
  readonly base: MediaBase;
  /** By the id of the photo's record; without those that were let go of. */
  readonly files: ReadonlySignal<ReadonlyMap<string, FileRow>>;
  /** Files that the server has not confirmed. */
  readonly waiting: ReadonlySignal<number>;
  readonly settings: ReadonlySignal<MediaSettings>;
  /** Bytes of a file that have gone out; null while it is not under way. */
  sent(id: string): ReadonlySignal<number | null>;
  setSettings(change: Partial<MediaSettings>): Promise<void>;
  /** A file came or changed in this tab. */
  tell(message: MediaMessage): void;
  /** An address for an <img>; null when the bytes are not here. Give it back by `URL.revokeObjectURL`. */
  address(id: string, type: string): Promise<string | null>;
}

const shelves = new WeakMap<Store, Shelf>();

/** One a store, as long as the store is there. */
export function shelfOf(store: Store): Shelf {
  let shelf = shelves.get(store);
  if (!shelf) {
    shelf = new LocalShelf(store);
    shelves.set(store, shelf);
  }
  return shelf;
}

class LocalShelf implements Shelf {
  readonly base: MediaBase;
  readonly files: Signal<ReadonlyMap<string, FileRow>> = signal(new Map());
  readonly waiting = computed(() => [...this.files.value.values()].filter((file) => file.waiting).length);
  readonly settings = signal<MediaSettings>({ wifiOnly: false, place: false });
  readonly #sent = new Map<string, Signal<number | null>>();
  readonly #channel: BroadcastChannel;

  constructor(private readonly store: Store) {
    this.base = new MediaBase(store.person);
    this.#channel = new BroadcastChannel(mediaChannel(store.person));
    this.#channel.onmessage = ({ data }: MessageEvent<MediaMessage>) => this.#hear(data);
    void this.#open().catch((error) => console.error("photos", error));
  }

  async #open(): Promise<void> {
    const [rows, settings] = await Promise.all([this.base.files(), this.base.settings()]);
    this.settings.value = settings;
    const read = rows.filter(({ freed }) => !freed).map((row) => [row.id, lean(row)] as const);
    // What was told while the disk was being read is newer.
    this.files.value = new Map([...read, ...this.files.peek()]);
    for (const row of rows) if (row.record) await writeRecord(this.store, this, row);
  }

  sent(id: string): Signal<number | null> {
    let found = this.#sent.get(id);
    if (!found) {
      found = signal<number | null>(null);
      this.#sent.set(id, found);
    }
    return found;
  }

  tell(message: MediaMessage): void {
    this.#hear(message);
    this.#channel.postMessage(message);
  }

  #hear(message: MediaMessage): void {
    if (message.kind === "progress") this.sent(message.id).value = message.sent;
    else if (message.kind === "file") this.#put(message.row.id, message.row.freed ? undefined : message.row);
    else if (message.kind === "gone") this.#put(message.id, undefined);
  }

  #put(id: string, row: FileRow | undefined): void {
    const files = new Map(this.files.peek());
    if (row) files.set(id, lean(row));
    else files.delete(id);
    this.files.value = files;
  }

  async setSettings(change: Partial<MediaSettings>): Promise<void> {
    const settings = { ...this.settings.peek(), ...change };
    await this.base.putSettings(settings);
    this.settings.value = settings;
    this.tell({ kind: "again" });
  }

  async address(id: string, type: string): Promise<string | null> {
    const parts: Blob[] = [];
    // Each piece becomes a Blob at once, which the browser may keep on disk: a film is never in memory as a whole.
    for (let piece = await this.base.piece(id, 0); piece; piece = await this.base.piece(id, parts.length))
      parts.push(new Blob([piece]));
    return parts.length === 0 ? null : URL.createObjectURL(new Blob(parts, { type }));
  }
}

/** Without the record, whose preview is kept by the store. */
function lean(row: FileRow): FileRow {
  const { record: _, ...rest } = row;
  return rest;
}

/** The second half of saving: bytes and row are on disk, now the record; again at each start until it is there. */
export async function writeRecord(store: Store, shelf: Shelf, row: FileRow): Promise<void> {
  if (!row.record) return;
  const entity = entityOf(row);
  if (!(await isWritten(store, entity, row.id))) {
    if (entity === "photo")
      await store.write(entity, row.id, row.record as FieldValues<"photo">, { create: true });
    else await store.write(entity, row.id, row.record as FieldValues<"document">, { create: true });
  }
  await shelf.base.change(row.id, {}, ["record"]);
  shelf.tell({ kind: "file", row: lean(row) });
}

/** After a start the store is still being read: the answer counts once all of its kind were. */
async function isWritten(store: Store, entity: Filed, id: string): Promise<boolean> {
  const loaded = store.loaded(entity);
  await new Promise<void>((resolve) => {
    const stop = loaded.subscribe((yes) => {
      if (yes) queueMicrotask(() => resolve(stop()));
    });
  });
  return store.record(entity, id).peek() !== undefined;
}
