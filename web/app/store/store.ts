/** The store of one person: reads from memory, writes to disk first, then to memory; hears what sync brought. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { ENTITIES } from "#/generated/entities";
import { idMaker } from "#/outbox/ids";
import type { Kept, Patch, Rules } from "#/outbox/types";
import type {
  Drafts,
  EntityName,
  FieldValues,
  Form,
  RefusedItem,
  SentItem,
  Shown,
  Store,
  SyncStatus,
  UnsentItem,
  Which,
  WriteOptions,
} from "./api";
import { Disk, type Kit } from "./disk";
import { DiskDrafts } from "./drafts";
import { StorageFullError } from "./errors";
import { OpenForm } from "./form";
import { Inbox } from "./inbox";
import { Memory } from "./memory";
import { channelName, type Message } from "./messages";
import { Queue } from "./queue";
import { Reader } from "./reader";
import { storageLevel } from "./storage";
import { Writer, type Writing } from "./writer";

/** What a store works by; tests give their own. */
export interface StoreOptions {
  readonly rules: Rules;
  readonly now: () => Date;
  readonly newId: () => string;
  /** No room for what somebody entered: lets go of what the server has anyway; false when there is nothing (F18). */
  readonly makeRoom?: (person: string, bytes: number) => Promise<boolean>;
}

/** What is let go of, so that text can be saved for a while. */
const ROOM_BYTES = 4 * 1024 * 1024;

const DEFAULTS: StoreOptions = {
  rules: ENTITIES as unknown as Rules,
  now: () => new Date(),
  newId: idMaker(() => Date.now()),
};
const UNKNOWN: SyncStatus = {
  link: "offline",
  lastHeard: null,
  unsent: 0,
  refused: 0,
  sentToday: 0,
  storage: "ok",
  filled: false,
  others: [],
  lost: null,
  manages: [],
};
/** Not while the first screen is drawn. */
const FIRST_STORAGE_LOOK_MS = 1_000;
const STORAGE_LOOK_MS = 5 * 60_000;

/** Opens a person's store; resolves when the queue is in memory, before the records are. */
export async function openStore(person: string, given: Partial<StoreOptions> = {}): Promise<Store> {
  const options: StoreOptions = { ...DEFAULTS, ...given };
  const disk = new Disk(person);
  // Listens before it reads: what is told in between must not be missed.
  const channel = new BroadcastChannel(channelName(person));
  const early: Message[] = [];
  channel.onmessage = ({ data }: MessageEvent<Message>) => early.push(data);
  try {
    const store = new LocalStore(person, disk, channel, await disk.readKit(), options);
    for (const message of early) store.hear(message);
    return store;
  } catch (error) {
    channel.close();
    disk.close();
    throw error;
  }
}

class LocalStore implements Store {
  readonly drafts: Drafts;
  readonly status: ReadonlySignal<SyncStatus>;
  readonly newId: () => string;
  readonly #memory: Memory;
  readonly #queue: Queue;
  readonly #reader: Reader;
  readonly #writer: Writer;
  readonly #inbox: Inbox;
  readonly #told: Signal<SyncStatus>;
  readonly #forms = new Set<OpenForm<EntityName>>();
  readonly #firstStorageLook: ReturnType<typeof setTimeout>;
  readonly #storageLook: ReturnType<typeof setInterval>;

  constructor(
    readonly person: string,
    private readonly disk: Disk,
    private readonly channel: BroadcastChannel,
    kit: Kit,
    private readonly options: StoreOptions,
  ) {
    const { rules, now, newId } = options;
    this.newId = newId;
    this.#memory = new Memory(person, rules);
    this.#queue = new Queue(this.#memory, kit);
    this.#reader = new Reader(disk, this.#memory, () => this.#lookAgain());
    const saved = (kept: readonly Kept[]): void => this.#saved(kept);
    const { own } = this.#queue;
    const memory = this.#memory;
    this.#writer = new Writer({ rules, memory, disk, reader: this.#reader, own, now, newId, saved });
    this.#told = signal(told(UNKNOWN, kit));
    this.status = computed(() => this.#status());
    this.drafts = new DiskDrafts(disk, (entity, id, seen) => this.#form(entity, id, seen));
    this.#inbox = new Inbox({
      watched: (entity, id) => memory.isWatched(entity, id),
      take: (message, bulk) => this.#hear(message, bulk),
    });
    channel.onmessage = ({ data }: MessageEvent<Message>) => this.hear(data);
    this.#say({ kind: "hello" });
    this.#firstStorageLook = setTimeout(() => void this.#lookAtStorage(), FIRST_STORAGE_LOOK_MS);
    this.#storageLook = setInterval(() => void this.#lookAtStorage(), STORAGE_LOOK_MS);
    globalThis.addEventListener?.("pageshow", this.wakeUp);
    void this.#reader.everything();
  }

  get unsent(): ReadonlySignal<readonly UnsentItem[]> {
    return this.#queue.unsent;
  }

  get refused(): ReadonlySignal<readonly RefusedItem[]> {
    return this.#queue.refused;
  }

  get sent(): ReadonlySignal<readonly SentItem[]> {
    return this.#queue.sent;
  }

  #status(): SyncStatus {
    const midnight = this.options.now();
    midnight.setHours(0, 0, 0, 0);
    return {
      ...this.#told.value,
      unsent: this.unsent.value.length,
      refused: this.refused.value.length,
      sentToday: this.#queue.sentSince(midnight.toISOString()),
    };
  }

  // reading

  record<K extends EntityName>(entity: K, id: string): ReadonlySignal<Shown<K> | undefined> {
    void this.#reader.record(entity, id);
    return this.#memory.record(entity, id);
  }

  list<K extends EntityName>(
    entity: K,
    scope: string,
    which: Which = "living",
  ): ReadonlySignal<readonly Shown<K>[]> {
    this.loaded(entity, scope);
    return this.#memory.list(entity, scope, which);
  }

  ids(entity: EntityName, scope: string, which: Which = "living"): ReadonlySignal<readonly string[]> {
    this.loaded(entity, scope);
    return this.#memory.ids(entity, scope, which);
  }

  all<K extends EntityName>(entity: K, which: Which = "living"): ReadonlySignal<readonly Shown<K>[]> {
    this.loaded(entity);
    return this.#memory.list(entity, null, which);
  }

  loaded(entity: EntityName, scope?: string): ReadonlySignal<boolean> {
    return this.#reader.loaded(entity, scope);
  }

  // writing

  open<K extends EntityName>(entity: K, id: string): Form<K> {
    return this.#form(entity, id);
  }

  #form<K extends EntityName>(
    entity: K,
    id: string,
    seen?: readonly (readonly [string, readonly string[]])[],
  ): OpenForm<K> {
    const names = Object.keys(this.options.rules[entity]?.fields ?? {});
    const view = () => this.#memory.view(entity, id);
    const forget = (form: OpenForm<K>): void => {
      this.#forms.delete(form as unknown as OpenForm<EntityName>);
    };
    const form = new OpenForm(entity, id, view, forget, names, seen);
    if (!form.closed.peek()) this.#forms.add(form as unknown as OpenForm<EntityName>);
    if (this.#reader.complete) form.look(true);
    else void this.#reader.record(entity, id).then(() => form.look(true));
    return form;
  }

  /** Forms that opened before their record was read. */
  #lookAgain(): void {
    for (const form of [...this.#forms]) form.look(false);
  }

  async write<K extends EntityName>(
    entity: K,
    id: string,
    patch: FieldValues<K>,
    options: WriteOptions<K> = {},
  ): Promise<void> {
    const form = options.form as unknown as OpenForm<EntityName> | undefined;
    const writing = { entity, record: id, patch: patch as Patch, create: options.create === true, form };
    try {
      await this.#writeWithRoom({ ...writing, adopt: options.adopt });
      if (this.#told.peek().storage === "full") void this.#lookAtStorage();
    } catch (error) {
      if (error instanceof StorageFullError) this.#tell({ storage: "full" });
      throw error;
    }
  }

  async #writeWithRoom(writing: Writing): Promise<void> {
    try {
      await this.#writer.write(writing);
    } catch (error) {
      if (!(error instanceof StorageFullError) || !(await this.options.makeRoom?.(this.person, ROOM_BYTES)))
        throw error;
      await this.#writer.write(writing);
      this.#tell({ storage: "low" });
    }
  }

  remove(entity: EntityName, id: string, deleted = true): Promise<void> {
    return this.write(entity, id, { deleted } as FieldValues<typeof entity>);
  }

  #saved(kept: readonly Kept[]): void {
    this.#take(kept);
    this.#say({ kind: "saved", kept });
  }

  /** What this phone saved, in this tab or another. */
  #take(kept: readonly Kept[]): void {
    this.#queue.saved(kept);
    for (const { change } of kept)
      if ("deleted" in change.patch) this.#closeForms(change.entity, change.record);
    this.#lookAgain();
  }

  /** C14: who deletes a record, or brings it back, has decided about it: what else was open of it is void. */
  #closeForms(entity: string, id: string): void {
    for (const form of [...this.#forms]) if (form.entity === entity && form.id === id) form.close();
  }

  // hearing

  #say(message: Message): void {
    this.channel.postMessage(message);
  }

  #tell(change: Partial<SyncStatus>): void {
    this.#told.value = { ...this.#told.peek(), ...change };
  }

  hear(message: Message): void {
    this.#inbox.hear(message);
  }

  #hear(message: Message, bulk: boolean): void {
    if (message.kind === "saved") this.#take(message.kept);
    else if (message.kind === "settled") this.#queue.settled(message);
    else if (message.kind === "copies") this.#copies(message, bulk);
    else if (message.kind === "included") this.#queue.included(message.seqs);
    else if (message.kind === "dismissed") this.#queue.dismissed(message.change, message.at);
    else if (message.kind === "link") {
      const lastHeard = message.lastHeard ? new Date(message.lastHeard) : null;
      // "All of it has come in" must not be heard before the lists that hold it.
      if (message.filled && !this.#told.peek().filled) this.#memory.flush();
      this.#tell({ link: message.link, lastHeard, filled: message.filled, manages: message.manages });
    } else if (message.kind === "others") this.#tell({ others: message.others });
    else if (message.kind === "lost") this.#tell({ lost: message.lost });
    else if (message.kind === "full") this.#tell({ storage: "full" });
  }

  #copies({ put, gone }: Extract<Message, { kind: "copies" }>, bulk: boolean): void {
    this.#memory.update(() => {
      for (const copy of put) this.#memory.putCopy(copy);
      for (const [entity, id] of gone) this.#memory.dropCopy(entity, id);
    }, bulk);
    this.#lookAgain();
  }

  /** Back from the browser's page cache: what was told meanwhile is lost, so it reads again. */
  readonly wakeUp = (event: Pick<PageTransitionEvent, "persisted">): void => {
    if (event.persisted) void this.#readAgain();
  };

  async #readAgain(): Promise<void> {
    const kit = await this.disk.readKit();
    this.#queue.reset(kit);
    this.#told.value = told(this.#told.peek(), kit);
    this.#say({ kind: "hello" });
    await this.#reader.everything(true);
  }

  async dismissRefused(change: string): Promise<void> {
    const at = this.options.now().toISOString();
    await this.disk.enter(["refused"], async (tx) => {
      const found = await tx.objectStore("refused").get(change);
      if (found) await tx.objectStore("refused").put({ ...found, dismissedAt: at });
    });
    this.#queue.dismissed(change, at);
    this.#say({ kind: "dismissed", change, at });
  }

  async dismissLost(): Promise<void> {
    this.#tell({ lost: null });
    this.#say({ kind: "lost", lost: null });
  }

  async #lookAtStorage(): Promise<void> {
    this.#tell({ storage: await storageLevel() });
  }

  close(): void {
    this.#reader.stop();
    clearTimeout(this.#firstStorageLook);
    clearInterval(this.#storageLook);
    globalThis.removeEventListener?.("pageshow", this.wakeUp);
    this.channel.onmessage = null;
    this.#inbox.close();
    void this.#closeAfterWrites();
  }

  /** A tap just before signing out is still saved, and told. */
  async #closeAfterWrites(): Promise<void> {
    await this.#writer.idle();
    this.channel.close();
    this.disk.close();
  }
}

/** What the disk knows of the exchange with the server. */
function told(before: SyncStatus, { meta }: Kit): SyncStatus {
  const lastHeard = meta.lastHeard ? new Date(meta.lastHeard) : null;
  return { ...before, lastHeard, filled: meta.filled, manages: meta.manages };
}
