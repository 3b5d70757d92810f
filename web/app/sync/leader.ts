/** The loop that keeps one person's phone and the server in step; one leader among all tabs runs it. */
import { Sender } from "#/media/sender";
import type { Rules } from "#/outbox/types";
import type { Link, LostWork, OtherQueue } from "#/store/api";
import { Disk, type Meta } from "#/store/disk";
import { StorageFullError } from "#/store/errors";
import type { Message } from "#/store/messages";
import type { PhoneBase } from "#/store/persons";
import { AnswerTaker } from "./answer";
import { OutdatedAnswer } from "./copies";
import { exchange, type Outcome, Pace } from "./exchange";
import { Live } from "./live";
import { sendForOthers } from "./others";
import { forgetLost, register } from "./register";
import { Waiting } from "./waiting";

/** However quiet it is, the server is asked this often. */
const QUIET_MS = 60_000;
const OTHERS_MS = 30_000;
/** A request this old when the network comes back is given up for a new one. */
const STUCK_MS = 3_000;
/** How often signs of life are written down. */
const HEARD_MS = 30_000;

export interface LeaderOptions {
  readonly person: string;
  readonly device: string;
  readonly rules: Rules;
  readonly phone: PhoneBase;
  readonly tell: (message: Message) => void;
  readonly stopped: AbortSignal;
}

export class Leader {
  readonly #disk: Disk;
  readonly #taker: AnswerTaker;
  readonly #live: Live;
  readonly #waiting: Waiting;
  readonly #sender: Sender;
  readonly #pace = new Pace();
  #link: Link = "offline";
  #meta: Meta | null = null;
  #lost: LostWork | null = null;
  #others: readonly OtherQueue[] = [];
  #othersAt = 0;
  #sendingForOthers = false;
  #heardAt = 0;
  /** The latest that the stream told during the exchange. */
  #heardRev = 0;
  #request: { readonly since: number; readonly control: AbortController } | null = null;

  constructor(private readonly options: LeaderOptions) {
    this.#disk = new Disk(options.person);
    this.#taker = new AnswerTaker(this.#disk, options.rules, options.tell, () => new Date());
    this.#waiting = new Waiting(options.stopped);
    const { person, stopped } = options;
    this.#sender = new Sender({ person, disk: this.#disk, stopped, changed: () => this.#waiting.wake() });
    this.#live = new Live(options.person, {
      rev: (rev) => this.#changed(rev),
      alive: () => void this.#heard(),
      lost: () => this.#waiting.wake(),
    });
  }

  /** A person asks, or the network seems to be back: now, even if an old request still hangs. */
  poke(): void {
    if (this.#request && Date.now() - this.#request.since > STUCK_MS) this.#request.control.abort();
    this.#othersAt = 0;
    this.#waiting.poke();
  }

  hear(message: Message): void {
    if (message.kind === "poke" || message.kind === "signed_in") this.poke();
    if (message.kind === "saved") this.#waiting.wake();
    if (message.kind === "hello") void this.#tellAll();
    if (message.kind === "lost" && message.lost === null) void this.#forgetLost();
  }

  /** Runs until it is stopped; never throws. */
  async run(): Promise<void> {
    const { stopped } = this.options;
    await this.#begin().catch((error) => console.error("sync", error));
    const sender = this.#sender.run();
    while (!stopped.aborted) {
      const milliseconds = await this.#round();
      void this.#sendForOthers();
      await this.#waiting.sleep(milliseconds);
    }
    this.#live.close();
    await sender;
    this.#disk.close();
  }

  async #begin(): Promise<void> {
    await this.#taker.tidy();
    this.#lost = (await this.options.phone.person(this.options.person))?.lost ?? null;
    await this.#tellAll();
  }

  /** One exchange, and how long to wait for the next. */
  async #round(): Promise<number> {
    try {
      const outcome = await this.#exchange();
      if (this.options.stopped.aborted) return 0;
      if (outcome.kind === "done") return await this.#done(outcome.more, outcome.meta);
      return await this.#failed(outcome);
    } catch (error) {
      if (error instanceof OutdatedAnswer) return this.#waiting.failed();
      if (error instanceof StorageFullError) this.options.tell({ kind: "full" });
      else console.error("sync", error);
      return this.#waiting.failed();
    }
  }

  async #exchange(): Promise<Outcome> {
    const control = new AbortController();
    const stop = (): void => control.abort();
    this.options.stopped.addEventListener("abort", stop);
    if (this.options.stopped.aborted) stop();
    this.#request = { since: Date.now(), control };
    this.#heardRev = 0;
    if (this.#link === "live" && (await this.#disk.unsent()) > 0) await this.#tellLink("sending");
    try {
      const { device } = this.options;
      const how = {
        device,
        sendOnly: false,
        signal: control.signal,
        now: () => new Date(),
        pace: this.#pace,
        files: () => this.#sender.base.waiting(),
      };
      return await exchange(this.#disk, this.#taker, how);
    } finally {
      this.#request = null;
      this.options.stopped.removeEventListener("abort", stop);
    }
  }

  async #done(more: boolean, meta: Meta): Promise<number> {
    this.#waiting.worked();
    this.#meta = meta;
    if (this.#link === "signed_out") await this.#markSession(true);
    await this.#tellLink(more ? "sending" : "live");
    this.#sender.wake();
    if (more) return 0;
    this.#live.open();
    await this.#register();
    return this.#heardRev > 0 && this.#isNews(this.#heardRev) ? 0 : QUIET_MS;
  }

  async #failed(outcome: Exclude<Outcome, { kind: "done" }>): Promise<number> {
    if (outcome.kind === "signed_out") {
      await this.#markSession(false);
      this.#live.close();
    }
    const named = outcome.kind === "captive" || outcome.kind === "signed_out";
    await this.#tellLink(named ? outcome.kind : "offline");
    return this.#waiting.failed(outcome.kind === "busy" ? outcome.waitMs : 0);
  }

  #markSession(session: boolean): Promise<void> {
    const { phone, person } = this.options;
    return phone.change(person, (before) => before && { ...before, session });
  }

  /** One fetch for each change: what this phone itself has just sent and fetched is no news (F25). */
  #changed(rev: number): void {
    if (this.#link === "offline" || this.#link === "captive") this.#waiting.poke();
    // The exchange under way may bring it: that shows when it is done.
    if (this.#request) this.#heardRev = Math.max(this.#heardRev, rev);
    else if (this.#isNews(rev)) this.#waiting.wake();
  }

  #isNews(rev: number): boolean {
    const cursors = Object.values(this.#meta?.cursors ?? {});
    return cursors.length === 0 || rev > Math.min(...cursors);
  }

  /** The stream gave a sign of life. */
  async #heard(): Promise<void> {
    if (Date.now() - this.#heardAt < HEARD_MS || this.#link !== "live") return;
    this.#heardAt = Date.now();
    const lastHeard = new Date().toISOString();
    await this.#disk.writeMeta({ lastHeard }).catch((error) => console.error("sync", error));
    if (this.#meta) this.#meta = { ...this.#meta, lastHeard };
    await this.#tellLink(this.#link);
  }

  async #tellLink(link: Link): Promise<void> {
    this.#link = link;
    const { lastHeard, filled, manages } = this.#meta ?? (await this.#disk.readMeta());
    this.options.tell({ kind: "link", link, lastHeard, filled, manages });
  }

  async #tellAll(): Promise<void> {
    await this.#tellLink(this.#link);
    this.options.tell({ kind: "others", others: this.#others });
    if (this.#lost) this.options.tell({ kind: "lost", lost: this.#lost });
  }

  /** F1: the server names what an earlier installation in this browser still had. */
  async #register(): Promise<void> {
    const { phone, person, device, stopped } = this.options;
    // Without an answer it is tried again after the next exchange.
    const lost = await register(phone, person, device, stopped).catch(() => null);
    if (!lost || this.#lost) return;
    this.#lost = lost;
    this.options.tell({ kind: "lost", lost });
  }

  async #forgetLost(): Promise<void> {
    this.#lost = null;
    await forgetLost(this.options.phone, this.options.person);
  }

  async #sendForOthers(): Promise<void> {
    if (this.#sendingForOthers || Date.now() - this.#othersAt < OTHERS_MS) return;
    this.#othersAt = Date.now();
    this.#sendingForOthers = true;
    try {
      this.#others = await sendForOthers(this.options);
      if (!this.options.stopped.aborted) this.options.tell({ kind: "others", others: this.#others });
    } catch (error) {
      if (!this.options.stopped.aborted) console.error("sync", error);
    } finally {
      this.#sendingForOthers = false;
    }
  }
}
