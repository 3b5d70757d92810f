/** Lays a book out piece by piece, between whatever else there is to do, so that nobody's keys wait for it. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { whenIdle } from "#/ui/idle";

/** So long a key may wait for the laying out; a change of a few clients is found at once. */
const AT_ONCE_MS = 8;
const PATIENCE_MS = 50;
/** Whoever searches meanwhile sees more being found, but not at every piece. */
const TELL_EVERY_MS = 250;

export class Layout {
  readonly laidOut = signal(0);
  #coming = false;
  #told = 0;

  constructor(private readonly search: { build(time: () => boolean): boolean }) {}

  /** Takes in what comes in steps, between whatever else there is to do; tells when all has come. */
  fill<T>(steps: Generator<T, void>, take: (some: T) => void): ReadonlySignal<boolean> {
    const filled = signal(takeIn(steps, take));
    const goOn = () => {
      if (takeIn(steps, take)) filled.value = true;
      else whenIdle(goOn, PATIENCE_MS);
    };
    if (!filled.peek()) whenIdle(goOn, PATIENCE_MS);
    return filled;
  }

  /** Lays out what is not yet: a few entries at once, many by and by. */
  go(): void {
    if (this.#coming || this.#build()) return;
    this.#coming = true;
    this.#later();
  }

  #build(): boolean {
    const began = performance.now();
    return this.search.build(() => performance.now() - began < AT_ONCE_MS);
  }

  #later(): void {
    whenIdle(() => {
      const done = this.#build();
      if (done) this.#coming = false;
      else this.#later();
      if (!done && performance.now() - this.#told < TELL_EVERY_MS) return;
      this.#told = performance.now();
      this.laidOut.value++;
    }, PATIENCE_MS);
  }
}

function takeIn<T>(steps: Generator<T, void>, take: (some: T) => void): boolean {
  for (const began = performance.now(); performance.now() - began < AT_ONCE_MS; ) {
    const step = steps.next();
    if (step.done) return true;
    take(step.value);
  }
  return false;
}
