/** Hears from the server that something in the person's scopes changed; each signal is one exchange (F25). */
const REOPEN_MS = 5_000;

export class LiveSignal {
  #source: EventSource | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wasOpen = false;

  constructor(
    private readonly person: string,
    private readonly changed: () => void,
  ) {}

  /** Listens, if it does not yet. */
  open(): void {
    if (this.#source || typeof EventSource === "undefined") return;
    const source = new EventSource(`/api/live?person=${this.person}`);
    this.#source = source;
    source.addEventListener("rev", () => this.changed());
    source.addEventListener("open", () => {
      if (this.#wasOpen) this.changed(); // what was missed while the stream was down
      this.#wasOpen = true;
    });
    source.addEventListener("error", () => {
      if (source.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
      this.#source = null;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.changed(), REOPEN_MS);
    });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }
}
