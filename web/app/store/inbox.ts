/** Takes in what other tabs and the sync worker tell, in order, in parts that leave the screen time in between. */
import type { Message } from "./messages";

type Copies = Extract<Message, { kind: "copies" }>;

/** Records on the screen that are drawn anew in one go: on a slow phone each costs some milliseconds. */
const DRAWN = 3;
/** A message with more copies than this is taken in without drawing lists at once. */
const BULK = 10;

interface InboxParts {
  /** Somebody has asked for this record: a change of it is drawn. */
  readonly watched: (entity: string, id: string) => boolean;
  /** `bulk`: part of a message of many copies, so that lists may wait. */
  readonly take: (message: Message, bulk: boolean) => void;
}

export class Inbox {
  readonly #waiting: (readonly [Message, boolean])[] = [];
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: InboxParts) {}

  /** At once when nothing waits; otherwise after it. */
  hear(message: Message): void {
    if (message.kind === "copies") this.#waiting.push(...this.#split(message));
    else this.#waiting.push([message, false]);
    if (this.#pause === undefined) this.#work();
  }

  close(): void {
    clearTimeout(this.#pause);
    this.#waiting.length = 0;
  }

  #work(): void {
    this.#pause = undefined;
    let next = this.#waiting.shift();
    while (next) {
      this.parts.take(...next);
      // Nobody waits for a page that is not seen, and there a pause may last a minute.
      if (this.#waiting.length > 0 && isSeen()) {
        this.#pause = setTimeout(() => this.#work(), 0);
        return;
      }
      next = this.#waiting.shift();
    }
  }

  #split(message: Copies): (readonly [Message, boolean])[] {
    const { put, gone } = message;
    const bulk = put.length + gone.length > BULK;
    const found: (readonly [Message, boolean])[] = [];
    let from = 0;
    let drawn = 0;
    put.forEach(({ entity, id }, index) => {
      if (!this.parts.watched(entity, id)) return;
      if (drawn === DRAWN) {
        found.push([{ ...message, put: put.slice(from, index), gone: [] }, bulk]);
        from = index;
        drawn = 0;
      }
      drawn += 1;
    });
    found.push([found.length === 0 ? message : { ...message, put: put.slice(from) }, bulk]);
    return found;
  }
}

const isSeen = (): boolean => typeof document !== "undefined" && document.visibilityState === "visible";
