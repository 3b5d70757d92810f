/** The service worker from the page's side: registering it, hearing of a new version, changing over when asked (F14). */
import { type ReadonlySignal, signal } from "@preact/signals";
import { watchKept } from "#/worker/kept";
import { SYNC_TAG, TAKE_OVER, TRY_NOW } from "#/worker/messages";

/** waiting: a new version is on the phone. elsewhere: another window has changed over, this one runs the old version. */
export type UpdateState = "none" | "waiting" | "elsewhere";
export type LookAnswer = "found" | "newest" | "offline";

/** How long a tab may be in use before it asks for a new version when it is looked at again. */
const LOOK_EVERY_MS = 30 * 60_000;
/** After an installation that failed: a file did not come. What came is kept, so the next try has less to fetch. */
const FIRST_RETRY_MS = 3_000;
const LAST_RETRY_MS = 60_000;

interface SyncRegistration extends ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

export class Updates {
  readonly #state = signal<UpdateState>("none");
  readonly state: ReadonlySignal<UpdateState> = this.#state;
  #registration: ServiceWorkerRegistration | undefined;
  #asked = false;
  #looked = Date.now();
  #retryMs = FIRST_RETRY_MS;

  constructor(
    readonly workers: ServiceWorkerContainer | undefined,
    readonly reload: () => void,
    /** The worker says that there is a network again. */
    readonly onTryNow: () => void,
  ) {}

  /** Register the worker; without one (an old browser, a private window) the app works, but only with a network. */
  async start(): Promise<void> {
    if (!this.workers) return;
    watchKept(this.workers);
    const hadWorker = this.workers.controller !== null;
    this.workers.addEventListener("controllerchange", () => this.#tookOver(hadWorker));
    this.workers.addEventListener("message", (event) => event.data === TRY_NOW && this.onTryNow());
    document.addEventListener("visibilitychange", () => this.#lookNowAndThen());
    await this.#register(this.workers);
  }

  async #register(workers: ServiceWorkerContainer): Promise<void> {
    try {
      this.#registration = await workers.register("/sw.js", { scope: "/", updateViaCache: "none" });
    } catch {
      // No network, or forbidden: what an earlier start registered goes on serving.
      this.#registration = await workers.getRegistration("/");
      if (!this.#registration) this.#registerLater(workers);
    }
    if (this.#registration) this.#watch(this.#registration);
  }

  /** Nothing else tries again before the next start, and by then there may be no network any more (X13). */
  #registerLater(workers: ServiceWorkerContainer): void {
    setTimeout(() => void this.#register(workers), this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS);
  }

  /** Change over to the waiting version. Forms are in the store as drafts, the queue is on disk. */
  accept(): void {
    this.#asked = true;
    const waiting = this.#registration?.waiting;
    if (waiting) waiting.postMessage(TAKE_OVER);
    else this.reload();
  }

  /** Ask the server for a new version now. */
  async look(): Promise<LookAnswer> {
    if (this.#state.peek() !== "none") return "found";
    if (!this.#registration) return "offline";
    this.#looked = Date.now();
    try {
      const found = await this.#registration.update();
      return found.installing || found.waiting ? "found" : "newest";
    } catch {
      return "offline";
    }
  }

  /** Let the browser wake the page when a network is back, where it can (Background Sync). The page tries by itself, too. */
  async askForSync(): Promise<void> {
    try {
      await (this.#registration as SyncRegistration | undefined)?.sync?.register(SYNC_TAG);
    } catch {
      // Not allowed or not known here: the page's own retries remain.
    }
  }

  #watch(registration: ServiceWorkerRegistration): void {
    if (registration.waiting && this.workers?.controller) this.#state.value = "waiting";
    if (registration.installing) this.#follow(registration.installing);
    registration.addEventListener("updatefound", () => this.#follow(registration.installing));
  }

  #follow(worker: ServiceWorker | null): void {
    worker?.addEventListener("statechange", () => {
      // The very first worker takes over by itself and brings nothing new.
      if (worker.state === "installed" && this.workers?.controller) this.#state.value = "waiting";
      const failed = worker.state === "redundant" && !this.#registration?.active;
      if (failed && this.workers) this.#registerLater(this.workers);
    });
  }

  #tookOver(hadWorker: boolean): void {
    if (this.#asked) this.reload();
    else if (hadWorker) this.#state.value = "elsewhere";
  }

  #lookNowAndThen(): void {
    if (document.hidden || Date.now() - this.#looked < LOOK_EVERY_MS) return;
    void this.look();
  }
}
