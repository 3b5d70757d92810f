/** One leader for each person among all tabs and workers; one that gives no sign of life is replaced (F13). */
import { channelName, lockName, type Message } from "#/store/messages";
import { sleep } from "./waiting";

const BEAT_MS = 5_000;
/** Who lost the lock stands again, but never in a hot loop. */
const STAND_AGAIN_MS = 1_000;
/** A leader this long silent is frozen: with the look every 5 s it is replaced within 30 s. */
const FROZEN_MS = 20_000;

/** Works until `stopped`; with C7 even two at once would do no harm, only double work. */
export type Work = (stopped: AbortSignal) => Promise<void>;

export interface Seat {
  leave(): void;
}

/** Stands for leader of a person until `leave`, again and again; `work` begins each time it is elected. */
export function stand(person: string, work: Work): Seat {
  const left = new AbortController();
  if (navigator.locks) void new Candidate(person, work, left.signal).run();
  else void work(left.signal);
  return { leave: () => left.abort() };
}

class Candidate {
  #lastBeat = Date.now();
  #lastLook = Date.now();
  #leading = false;

  constructor(
    private readonly person: string,
    private readonly work: Work,
    private readonly left: AbortSignal,
  ) {}

  async run(): Promise<void> {
    const channel = new BroadcastChannel(channelName(this.person));
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === "beat") this.#lastBeat = Date.now();
    };
    const look = setInterval(() => this.#look(), BEAT_MS);
    this.left.addEventListener("abort", () => {
      clearInterval(look);
      channel.close();
    });
    while (!this.left.aborted) {
      await this.#wait();
      await sleep(STAND_AGAIN_MS, this.left);
    }
  }

  /** Waits in the line of candidates, works, and stands again when the lock was taken away. */
  async #wait(): Promise<void> {
    const signal = this.left;
    await hold(this.person, { signal }, (stopped) => this.#lead(stopped), this.left);
  }

  async #lead(stopped: AbortSignal): Promise<void> {
    this.#leading = true;
    try {
      await withBeat(this.person, () => this.work(stopped));
    } finally {
      this.#leading = false;
      this.#lastBeat = Date.now();
    }
  }

  #look(): void {
    const now = Date.now();
    // After a sleep of the whole phone nobody could beat: the silence counts from now.
    if (now - this.#lastLook > 3 * BEAT_MS) this.#lastBeat = now;
    this.#lastLook = now;
    if (this.#leading || now - this.#lastBeat < FROZEN_MS) return;
    this.#lastBeat = now;
    void hold(this.person, { steal: true }, (stopped) => this.#lead(stopped), this.left);
  }
}

/** Holds the lock while `work` runs; resolves when it ended, or was taken away. */
async function hold(person: string, options: LockOptions, work: Work, left: AbortSignal): Promise<void> {
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  if (left.aborted) return;
  left.addEventListener("abort", stop);
  try {
    await navigator.locks.request(lockName(person), options, async (lock) => {
      if (lock && !left.aborted) await work(stopped.signal);
    });
  } catch {
    // The lock was taken from us, or we left while waiting for it.
  } finally {
    stop();
    left.removeEventListener("abort", stop);
  }
}

async function withBeat(person: string, work: () => Promise<void>): Promise<void> {
  const channel = new BroadcastChannel(channelName(person));
  const beat = (): void => channel.postMessage({ kind: "beat" } satisfies Message);
  beat();
  const timer = setInterval(beat, BEAT_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
    channel.close();
  }
}

/** Does some work for a person whom no living tab leads for: false when one does. */
export async function holdBriefly(person: string, work: Work, left: AbortSignal): Promise<boolean> {
  let worked = false;
  const job: Work = async (stopped) => {
    worked = true;
    await withBeat(person, () => work(stopped));
  };
  if (!navigator.locks) await job(left);
  else {
    await hold(person, { ifAvailable: true }, job, left);
    if (!worked && !(await beats(person, left))) await hold(person, { steal: true }, job, left);
  }
  return worked;
}

function beats(person: string, left: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(channelName(person));
    const end = (heard: boolean): void => {
      clearTimeout(timer);
      channel.close();
      resolve(heard);
    };
    const timer = setTimeout(() => end(false), FROZEN_MS);
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === "beat") end(true);
    };
    left.addEventListener("abort", () => end(true), { once: true });
  });
}
