/** This phone's own changes as signals: waiting, sent, refused; fed by the store itself, other tabs and the sync worker. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Kept, Refused } from "#/outbox/types";
import type { RefusedItem, SentItem, UnsentItem } from "./api";
import type { Kit, SentRow } from "./disk";
import type { Memory } from "./memory";
import type { Message } from "./messages";

type Settled = Extract<Message, { kind: "settled" }>;

export class Queue {
  /** Oldest first. */
  readonly unsent: ReadonlySignal<readonly UnsentItem[]>;
  /** Newest first. */
  readonly refused: ReadonlySignal<readonly RefusedItem[]>;
  readonly sent: ReadonlySignal<readonly SentItem[]>;
  /** C3: ids of what this phone saved since the app started: seen by whoever holds it. */
  readonly own = new Set<string>();
  readonly #kept: Signal<ReadonlyMap<number, Kept>>;
  readonly #refused: Signal<readonly Refused[]>;
  readonly #sent: Signal<readonly SentRow[]>;
  /** Left the queue; a tab may tell of their saving only afterwards, since tabs do not wait for each other. */
  readonly #left = new Set<number>();

  constructor(
    private readonly memory: Memory,
    kit: Kit,
  ) {
    this.#kept = signal(new Map());
    this.#refused = signal([]);
    this.#sent = signal([]);
    this.reset(kit);
    this.unsent = computed(() =>
      [...this.#kept.value.values()].filter(({ place }) => !place).sort((a, b) => a.seq - b.seq),
    );
    this.refused = computed(() =>
      this.#refused.value
        .filter(({ dismissedAt }) => !dismissedAt)
        .sort((a, b) => (a.refusedAt < b.refusedAt ? 1 : -1)),
    );
    this.sent = computed(() => [...this.#sent.value].reverse());
  }

  /** Takes over what the disk holds. */
  reset(kit: Kit): void {
    this.memory.update(() => {
      for (const kept of this.#kept.peek().values()) this.memory.dropKept(kept);
      for (const { change } of kit.refused) this.memory.putRefused(change.id, change.base);
      for (const kept of kit.kept) this.memory.putKept(kept);
      this.#kept.value = new Map(kit.kept.map((kept) => [kept.seq, kept]));
      this.#refused.value = kit.refused;
      this.#sent.value = kit.sent;
    });
  }

  sentSince(instant: string): number {
    return this.#sent.value.filter(({ sentAt }) => sentAt >= instant).length;
  }

  saved(kept: readonly Kept[]): void {
    const all = new Map(this.#kept.peek());
    this.memory.update(() => {
      for (const one of kept) {
        this.own.add(one.change.id);
        if (all.has(one.seq) || this.#left.has(one.seq)) continue;
        all.set(one.seq, one);
        this.memory.putKept(one);
      }
      this.#kept.value = all;
    });
  }

  /** A verdict came: what was refused leaves the screen and stays with its author (C12). */
  settled({ kept, refused, sent }: Settled): void {
    const gone = new Set(refused.map(({ change }) => change.id));
    const all = new Map(this.#kept.peek());
    this.memory.update(() => {
      for (const { change } of refused) this.memory.putRefused(change.id, change.base);
      for (const one of kept) {
        if (gone.has(one.change.id)) this.#drop(all, one);
        else if (!this.#left.has(one.seq)) {
          all.set(one.seq, one);
          this.memory.putKept(one);
        }
      }
      batch(() => {
        this.#kept.value = all;
        if (refused.length > 0) this.#refused.value = [...this.#refused.peek(), ...refused];
        if (sent.length > 0) this.#sent.value = [...this.#sent.peek(), ...sent];
      });
    });
  }

  /** The copies include these changes. */
  included(seqs: readonly number[]): void {
    const all = new Map(this.#kept.peek());
    this.memory.update(() => {
      for (const seq of seqs) {
        const kept = all.get(seq);
        if (kept) this.#drop(all, kept);
        else this.#left.add(seq);
      }
      this.#kept.value = all;
    });
  }

  #drop(all: Map<number, Kept>, kept: Kept): void {
    all.delete(kept.seq);
    this.#left.add(kept.seq);
    this.memory.dropKept(kept);
  }

  dismissed(change: string, dismissedAt: string): void {
    this.#refused.value = this.#refused
      .peek()
      .map((one) => (one.change.id === change ? { ...one, dismissedAt } : one));
  }
}
