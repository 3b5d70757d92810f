/** Hears from the server that something in the person's scopes changed (F25); polls where no stream can be had. */
import { createParser } from "eventsource-parser";
import { Patience } from "./transport";
import { sleep } from "./waiting";

/** The server says something at least every 15 s: after this silence the line is dead, whatever the socket says. */
const SILENCE_MS = 40_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;
const POLL_MS = 15_000;

export interface LiveListener {
  /** The server stands at this rev. */
  readonly rev: (rev: number) => void;
  /** A sign of life. */
  readonly alive: () => void;
  /** The stream ended or fell silent. */
  readonly lost: () => void;
}

type Ended = { readonly kind: "lost" | "refused" } | { readonly kind: "busy"; readonly waitMs: number };

export class Live {
  #control: AbortController | null = null;

  constructor(
    private readonly person: string,
    private readonly listener: LiveListener,
  ) {}

  /** Listens until `close`, if it does not yet. */
  open(): void {
    if (this.#control) return;
    this.#control = new AbortController();
    void this.#listen(this.#control.signal);
  }

  close(): void {
    this.#control?.abort();
    this.#control = null;
  }

  async #listen(stopped: AbortSignal): Promise<void> {
    let retry = FIRST_RETRY_MS;
    while (!stopped.aborted) {
      const begun = Date.now();
      const ended = await this.#stream(stopped);
      if (stopped.aborted) return;
      if (Date.now() - begun > SILENCE_MS) retry = FIRST_RETRY_MS;
      if (ended.kind === "busy") await this.#poll(Math.max(ended.waitMs, POLL_MS), stopped);
      else {
        this.listener.lost();
        await sleep(retry * (0.75 + Math.random() / 2), stopped);
      }
      retry = Math.min(retry * 2, LAST_RETRY_MS);
    }
  }

  async #stream(stopped: AbortSignal): Promise<Ended> {
    const patience = new Patience(stopped);
    try {
      patience.wait(SILENCE_MS);
      const response = await fetch(this.#address(""), this.#options("text/event-stream", patience.signal));
      if (response.status === 503) return { kind: "busy", waitMs: retryAfter(response) };
      const streams = response.headers.get("Content-Type")?.startsWith("text/event-stream");
      if (!response.ok || !streams || !response.body) return { kind: "refused" };
      await this.#read(response.body.getReader(), patience);
    } catch {
      // Ended by the network, by silence or by us.
    } finally {
      patience.end();
    }
    return { kind: "lost" };
  }

  async #read(reader: ReadableStreamDefaultReader<Uint8Array>, patience: Patience): Promise<void> {
    const decoder = new TextDecoder();
    let over = false;
    const parser = createParser({
      onEvent: ({ event, data }) => {
        if (event === "rev") this.#hear(data);
        if (event === "signed_out") over = true;
      },
    });
    while (!over) {
      const { done, value } = await reader.read();
      if (done) return;
      patience.wait(SILENCE_MS);
      this.listener.alive();
      parser.feed(decoder.decode(value, { stream: true }));
    }
    await reader.cancel();
  }

  /** Asks again and again for a while, since no stream can be had. */
  async #poll(milliseconds: number, stopped: AbortSignal): Promise<void> {
    const until = Date.now() + milliseconds;
    do {
      const patience = new Patience(stopped);
      try {
        patience.wait(SILENCE_MS);
        const response = await fetch(
          this.#address("&poll=1"),
          this.#options("application/json", patience.signal),
        );
        if (response.ok) this.#hear(await response.text());
        else this.listener.lost();
      } catch {
        this.listener.lost();
      } finally {
        patience.end();
      }
      await sleep(POLL_MS, stopped);
    } while (Date.now() < until && !stopped.aborted);
  }

  #hear(data: string): void {
    try {
      const { rev } = JSON.parse(data) as { readonly rev?: unknown };
      if (typeof rev === "number") this.listener.rev(rev);
    } catch {
      this.listener.lost();
    }
  }

  #address(query: string): string {
    return `/api/live?person=${encodeURIComponent(this.person)}${query}`;
  }

  #options(accept: string, signal: AbortSignal): RequestInit {
    const headers = { Accept: accept, "X-Qianchang-Person": this.person };
    return { headers, cache: "no-store", redirect: "manual", signal };
  }
}

function retryAfter(response: Response): number {
  const seconds = Number(response.headers.get("Retry-After"));
  return Number.isFinite(seconds) ? seconds * 1000 : 0;
}
