/** The store of one person: reads from memory, writes to disk first, then to memory; hears what sync brought. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { ENTITIES } from "#/generated/entities";
import { buildChanges, maySave } from "#/outbox/build";
import { idMaker } from "#/outbox/ids";
import type { Kept, Patch, Refused, Rules } from "#/outbox/types";
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
import { Disk, type Meta, type SentRow } from "./disk";
import { DiskDrafts } from "./drafts";
import { DeletedError, NoRecordError, StorageFullError } from "./errors";
import { OpenForm } from "./form";
import { hydrateList, hydrateRest } from "./hydrate";
import { Memory } from "./memory";
import { channelName, type Message } from "./messages";
import { storageLevel } from "./storage";

/** What a store works by; tests give their own. */
export interface StoreOptions {
  readonly rules: Rules;
  readonly now: () => Date;
  readonly newId: () => string;
}

const DEFAULTS: StoreOptions = {
  rules: ENTITIES as unknown as Rules,
  now: () => new Date(),
  newId: idMaker(() => Date.now()),
};
const EMPTY: SyncStatus = {
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

/** Opens a person's store; resolves when the queue is in memory, before the records are. */
export async function openStore(person: string, options: StoreOptions = DEFAULTS): Promise<Store> {
  const disk = new Disk(person);
  const queue = await disk.run(async (base) => ({
    kept: await base.getAll("kept"),
    refused: await base.getAll("refused"),
    sent: await base.getAll("sent"),
  }));
  return new LocalStore(person, disk, queue, await disk.readMeta(), options);
}

class LocalStore implements Store {
  readonly drafts: Drafts;
  readonly unsent: ReadonlySignal<readonly UnsentItem[]>;
  readonly refused: ReadonlySignal<readonly RefusedItem[]>;
  readonly sent: ReadonlySignal<readonly SentItem[]>;
  readonly status: ReadonlySignal<SyncStatus>;
  readonly newId: () => string;
  readonly #memory: Memory;
  readonly #channel: BroadcastChannel;
  readonly #kept: Signal<ReadonlyMap<number, Kept>>;
  readonly #refused: Signal<readonly Refused[]>;
  readonly #sent: Signal<readonly SentRow[]>;
  readonly #link: Signal<SyncStatus>;
  readonly #loaded = new Map<string, Signal<boolean>>();
  readonly #forms = new Set<OpenForm<EntityName>>();
  /** C3: what this phone saved since the app started counts as seen. */
  readonly #own = new Set<string>();
  #allLoaded = false;
  #closed = false;

  constructor(
    readonly person: string,
    private readonly disk: Disk,
    queue: { kept: Kept[]; refused: Refused[]; sent: SentRow[] },
    meta: Meta,
    private readonly options: StoreOptions,
  ) {
    this.newId = options.newId;
    this.#memory = new Memory(person, options.rules);
    this.#kept = signal(new Map(queue.kept.map((kept) => [kept.seq, kept])));
    this.#refused = signal(queue.refused);
    this.#sent = signal(queue.sent);
    this.#link = signal({
      ...EMPTY,
      lastHeard: meta.lastHeard ? new Date(meta.lastHeard) : null,
      filled: meta.filled,
      manages: meta.manages,
    });
    this.#memory.update(() => {
      for (const { change } of queue.refused) this.#memory.putRefused(change.id, change.base);
      for (const kept of queue.kept) this.#memory.putKept(kept);
    });
    this.unsent = computed(() => [...this.#kept.value.values()].filter(({ place }) => !place));
    this.refused = computed(() =>
      this.#refused.value
        .filter(({ dismissedAt }) => !dismissedAt)
        .sort((a, b) => (a.refusedAt < b.refusedAt ? 1 : -1)),
    );
    this.sent = computed(() => [...this.#sent.value].reverse());
    this.status = computed(() => this.#status());
    this.drafts = new DiskDrafts(disk, (entity, id, seen) => this.#form(entity, id, seen));
    this.#channel = new BroadcastChannel(channelName(person));
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => this.#hear(data);
    void this.#watchStorage();
    void hydrateRest(disk, this.#memory, () => this.#closed).then(() => this.#everythingLoaded());
  }

  #status(): SyncStatus {
    const midnight = new Date();
    midnight.setHours(0, 0, 0, 0);
    const since = midnight.toISOString();
    return {
      ...this.#link.value,
      unsent: this.unsent.value.length,
      refused: this.refused.value.length,
      sentToday: this.#sent.value.filter(({ sentAt }) => sentAt >= since).length,
    };
  }

  // reading

  record<K extends EntityName>(entity: K, id: string): ReadonlySignal<Shown<K> | undefined> {
    if (!this.#allLoaded) void this.#readRecord(entity, id);
    return this.#memory.record(entity, id);
  }

  async #readRecord(entity: string, id: string): Promise<void> {
    const copy = await this.disk.run((base) => base.get("copies", [entity, id]));
    if (copy && !this.#allLoaded) this.#memory.update(() => this.#memory.putOlder(copy));
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
    const name = `${entity} ${scope ?? "*"}`;
    let loaded = this.#loaded.get(name);
    if (!loaded) {
      loaded = signal(this.#allLoaded);
      this.#loaded.set(name, loaded);
      if (!this.#allLoaded) void this.#load(loaded, entity, scope);
    }
    return loaded;
  }

  /** The list that a screen asks for comes before the rest. */
  async #load(loaded: Signal<boolean>, entity: string, scope: string | undefined): Promise<void> {
    await hydrateList(this.disk, this.#memory, entity, scope);
    loaded.value = true;
  }

  #everythingLoaded(): void {
    this.#allLoaded = true;
    batch(() => {
      for (const loaded of this.#loaded.values()) loaded.value = true;
    });
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
    this.#forms.add(form as unknown as OpenForm<EntityName>);
    return form;
  }

  async write<K extends EntityName>(
    entity: K,
    id: string,
    patch: FieldValues<K>,
    options: WriteOptions<K> = {},
  ): Promise<void> {
    const form = options.form as OpenForm<K> | undefined;
    const rules = this.options.rules[entity];
    if (!rules) throw new NoRecordError();
    await this.#ready(entity, id, options.create === true);
    const save = {
      rules,
      entity,
      record: id,
      create: options.create === true,
      patch: patch as Patch,
      view: this.#memory.view(entity, id),
      seen: (field: string) => form?.seen(field),
      own: this.#own,
      at: this.options.now().toISOString(),
      newId: this.newId,
      adopt: options.adopt,
    };
    const may = maySave(save);
    if (may === "no_record") throw new NoRecordError();
    if (may === "deleted") throw new DeletedError();
    const changes = buildChanges(save);
    const kept = await this.#toDisk(changes);
    for (const change of changes) {
      this.#own.add(change.id);
      form?.saved(change.patch, change.id);
    }
    if (patch && (patch as Patch).deleted === true) this.#closeForms(entity, id);
    this.#saved(kept);
    this.#say({ kind: "saved", kept });
  }

  /** A record that has not been read yet must be on the screen before one writes to it. */
  async #ready(entity: string, id: string, create: boolean): Promise<void> {
    if (!this.#allLoaded && !create && !this.#memory.view(entity, id).exists)
      await this.#readRecord(entity, id);
  }

  async #toDisk(changes: Parameters<Disk["addChanges"]>[0]): Promise<Kept[]> {
    try {
      return await this.disk.addChanges(changes);
    } catch (error) {
      if (error instanceof StorageFullError) this.#patchLink({ storage: "full" });
      throw error;
    }
  }

  #closeForms(entity: string, id: string): void {
    for (const form of [...this.#forms]) if (form.entity === entity && form.id === id) form.close();
  }

  remove(entity: EntityName, id: string, deleted = true): Promise<void> {
    return this.write(entity, id, { deleted } as FieldValues<typeof entity>);
  }

  #saved(kept: readonly Kept[]): void {
    this.#memory.update(() => {
      for (const one of kept) this.#memory.putKept(one);
      this.#kept.value = new Map([...this.#kept.value, ...kept.map((one) => [one.seq, one] as const)]);
    });
  }

  // hearing

  #say(message: Message): void {
    this.#channel.postMessage(message);
  }

  #patchLink(change: Partial<SyncStatus>): void {
    this.#link.value = { ...this.#link.value, ...change };
  }

  #hear(message: Message): void {
    if (message.kind === "saved") this.#saved(message.kept);
    else if (message.kind === "settled") this.#settled(message);
    else if (message.kind === "copies") this.#copies(message);
    else if (message.kind === "included") this.#included(message.seqs);
    else if (message.kind === "dismissed") this.#dismissed(message.change, message.at);
    else if (message.kind === "link") {
      const lastHeard = message.lastHeard ? new Date(message.lastHeard) : null;
      this.#patchLink({ link: message.link, lastHeard, filled: message.filled, manages: message.manages });
    } else if (message.kind === "others") this.#patchLink({ others: message.others });
    else if (message.kind === "lost") this.#patchLink({ lost: message.lost });
    else if (message.kind === "full") this.#patchLink({ storage: "full" });
  }

  /** A verdict came: what was refused leaves the screen and stays with its author (C12). */
  #settled({ kept, refused, sent }: Extract<Message, { kind: "settled" }>): void {
    const gone = new Set(refused.map(({ change }) => change.id));
    const all = new Map(this.#kept.value);
    this.#memory.update(() => {
      for (const { change } of refused) this.#memory.putRefused(change.id, change.base);
      for (const one of kept) {
        if (gone.has(one.change.id)) {
          all.delete(one.seq);
          this.#memory.dropKept(one);
        } else {
          all.set(one.seq, one);
          this.#memory.putKept(one);
        }
      }
      batch(() => {
        this.#kept.value = all;
        if (refused.length > 0) this.#refused.value = [...this.#refused.value, ...refused];
        if (sent.length > 0) this.#sent.value = [...this.#sent.value, ...sent];
      });
    });
  }

  #copies({ put, gone }: Extract<Message, { kind: "copies" }>): void {
    this.#memory.update(() => {
      for (const copy of put) this.#memory.putCopy(copy);
      for (const [entity, id] of gone) this.#memory.dropCopy(entity, id);
    });
  }

  #included(seqs: readonly number[]): void {
    const all = new Map(this.#kept.value);
    this.#memory.update(() => {
      for (const seq of seqs) {
        const kept = all.get(seq);
        if (kept) this.#memory.dropKept(kept);
        all.delete(seq);
      }
    });
    this.#kept.value = all;
  }

  async dismissRefused(change: string): Promise<void> {
    const at = new Date().toISOString();
    await this.disk.run(async (base) => {
      const found = await base.get("refused", change);
      if (found) await base.put("refused", { ...found, dismissedAt: at });
    });
    this.#dismissed(change, at);
    this.#say({ kind: "dismissed", change, at });
  }

  #dismissed(change: string, dismissedAt: string): void {
    this.#refused.value = this.#refused.value.map((one) =>
      one.change.id === change ? { ...one, dismissedAt } : one,
    );
  }

  async dismissLost(): Promise<void> {
    this.#patchLink({ lost: null });
    this.#say({ kind: "lost", lost: null });
  }

  async #watchStorage(): Promise<void> {
    const level = await storageLevel();
    if (level !== "ok") this.#patchLink({ storage: level });
  }

  close(): void {
    this.#closed = true;
    this.#channel.close();
    void this.disk.close();
  }
}
