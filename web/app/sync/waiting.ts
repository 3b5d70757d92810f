/** When to try again: soon after trouble, later when it lasts, at once when there is reason to. */
const FIRST_MS = 1_000;
/** So that a queue is empty within a minute of the server's return (F11). */
const LAST_MS = 30_000;

export class Waiting {
  #retry = FIRST_MS;
  #failing = false;
  #called = false;
  #wake: (() => void) | null = null;

  constructor(private readonly stopped: AbortSignal) {
    stopped.addEventListener("abort", () => this.#wake?.());
  }

  worked(): void {
    this.#retry = FIRST_MS;
    this.#failing = false;
  }

  /** Gives how long to wait; the server may ask for more time, but not for more than half a minute. */
  failed(asked = 0): number {
    this.#failing = true;
    const wait = Math.min(Math.max(this.#retry, asked), LAST_MS) * (0.75 + Math.random() / 4);
    this.#retry = Math.min(this.#retry * 2, LAST_MS);
    return wait;
  }

  /** Something is to be exchanged; while every try fails, the next is soon enough. */
  wake(): void {
    if (!this.#failing) this.#call();
  }

  /** There is reason to think that it works now. */
  poke(): void {
    this.#retry = FIRST_MS;
    this.#call();
  }

  #call(): void {
    this.#called = true;
    this.#wake?.();
  }

  async sleep(milliseconds: number): Promise<void> {
    if (!this.#called && milliseconds > 0 && !this.stopped.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#wake = null;
    this.#called = false;
  }
}

export function sleep(milliseconds: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stopped.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    if (stopped.aborted) end();
    else stopped.addEventListener("abort", end);
  });
}
