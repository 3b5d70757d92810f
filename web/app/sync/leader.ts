/** The loop that keeps one person's phone and the server in step; one leader among all tabs runs it. */
import type { Rules } from "#/outbox/types";
import type { Link, OtherQueue } from "#/store/api";
import { Disk, type Meta } from "#/store/disk";
import { StorageFullError } from "#/store/errors";
import type { Message } from "#/store/messages";
import { AnswerTaker, OutdatedAnswer } from "./answer";
import { exchange, type Outcome } from "./exchange";
import { LiveSignal } from "./live_signal";

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;
const QUIET_MS = 60_000;
const BEAT_MS = 5_000;

export interface LeaderOptions {
  readonly person: string;
  readonly device: string;
  readonly rules: Rules;
  readonly tell: (message: Message) => void;
  /** Others who signed in on this phone, for their queues (F4, F5). */
  readonly others: () => Promise<readonly { readonly id: string; readonly name: string }[]>;
  readonly signedOut: (person: string) => Promise<void>;
  readonly signal: AbortSignal;
}

export class Leader {
  readonly #disk: Disk;
  readonly #taker: AnswerTaker;
  readonly #live: LiveSignal;
  #wake: (() => void) | null = null;
  #poked = true;
  #retry = FIRST_RETRY_MS;
  #link: Link = "offline";
  #registered = false;

  constructor(private readonly options: LeaderOptions) {
    this.#disk = new Disk(options.person);
    this.#taker = new AnswerTaker(this.#disk, options.rules, options.tell, () => new Date());
    this.#live = new LiveSignal(options.person, () => this.poke());
  }

  /** Exchange now, whatever the waiting time. */
  poke(): void {
    this.#poked = true;
    this.#retry = FIRST_RETRY_MS;
    this.#wake?.();
  }

  /** Runs until the signal; never throws. */
  async run(): Promise<void> {
    const beat = setInterval(() => this.options.tell({ kind: "beat" }), BEAT_MS);
    this.options.signal.addEventListener("abort", () => this.#wake?.());
    while (!this.options.signal.aborted) {
      this.#poked = false;
      const wait = await this.#round();
      if (!this.#poked && !this.options.signal.aborted) await this.#sleep(wait);
    }
    clearInterval(beat);
    this.#live.close();
    await this.#disk.close();
  }

  /** One exchange, and how long to wait for the next. */
  async #round(): Promise<number> {
    try {
      const outcome = await this.#exchange(this.#disk, this.#taker, false);
      return outcome.kind === "done"
        ? await this.#done(outcome.more, outcome.meta)
        : await this.#failed(outcome);
    } catch (error) {
      if (error instanceof OutdatedAnswer) return 0;
      if (error instanceof StorageFullError) this.options.tell({ kind: "full" });
      else console.error("sync", error);
      return this.#backOff();
    }
  }

  #exchange(disk: Disk, taker: AnswerTaker, sendOnly: boolean): Promise<Outcome> {
    const { device, signal } = this.options;
    return exchange(disk, taker, { device, sendOnly, signal, now: () => new Date() });
  }

  async #done(more: boolean, meta: Meta): Promise<number> {
    this.#retry = FIRST_RETRY_MS;
    await this.#heard(more ? "sending" : "live", meta);
    if (more) return 0;
    this.#live.open();
    if (!this.#registered) await this.#register();
    await this.#sendForOthers();
    return QUIET_MS;
  }

  async #heard(link: Link, meta: Meta): Promise<void> {
    const lastHeard = new Date().toISOString();
    await this.#disk.writeMeta({ lastHeard });
    this.#tellLink(link, { ...meta, lastHeard });
  }

  async #failed(outcome: Outcome): Promise<number> {
    const meta = await this.#disk.readMeta();
    if (outcome.kind === "signed_out") {
      await this.options.signedOut(this.options.person);
      this.#live.close();
    }
    this.#tellLink(
      outcome.kind === "captive" || outcome.kind === "signed_out" ? outcome.kind : "offline",
      meta,
    );
    return this.#backOff();
  }

  #tellLink(link: Link, { lastHeard, filled, manages }: Meta): void {
    this.#link = link;
    this.options.tell({ kind: "link", link, lastHeard, filled, manages });
  }

  /** Doubles up to half a minute, so that a queue is empty within a minute of the server's return (F11). */
  #backOff(): number {
    const wait = this.#retry * (0.75 + Math.random() / 2);
    this.#retry = Math.min(this.#retry * 2, LAST_RETRY_MS);
    return wait;
  }

  #sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** F1: the server names what an earlier installation in this browser still had. */
  async #register(): Promise<void> {
    try {
      const response = await fetch("/api/devices", {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Qianchang-Person": this.options.person },
        body: JSON.stringify({ device: this.options.device, name: navigator.userAgent.slice(0, 100) }),
        signal: this.options.signal,
      });
      if (!response.ok) return;
      const { last } = await response.json();
      this.#registered = true;
      const counts = last?.pending;
      if (last?.device !== this.options.device && counts && counts.changes + counts.files > 0) {
        this.options.tell({ kind: "lost", lost: last });
      }
    } catch {
      // without an answer it is tried again after the next exchange
    }
  }

  /** Each with their own session, so that an author never changes (F5). */
  async #sendForOthers(): Promise<void> {
    const queues: OtherQueue[] = [];
    for (const { id, name } of await this.options.others()) {
      const disk = new Disk(id);
      const taker = new AnswerTaker(
        disk,
        this.options.rules,
        () => {},
        () => new Date(),
      );
      let signedOut = false;
      for (let tries = 0; tries < 50 && (await disk.unsent()) > 0; tries++) {
        const outcome = await this.#exchange(disk, taker, true).catch((): Outcome => ({ kind: "busy" }));
        signedOut = outcome.kind === "signed_out";
        if (outcome.kind !== "done") break;
      }
      if (signedOut) await this.options.signedOut(id);
      queues.push({ person: id, name, unsent: await disk.unsent(), signedOut });
      await disk.close();
    }
    this.options.tell({ kind: "others", others: queues.filter(({ unsent }) => unsent > 0) });
  }

  get link(): Link {
    return this.#link;
  }
}
