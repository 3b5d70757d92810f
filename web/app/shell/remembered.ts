/** Small things that outlive a window: who unlocked it, who signed out, and word to this phone's other windows. */
import { signOut } from "./account";

const UNLOCKED = "qianchang.unlocked";
const SIGNED_OUT = "qianchang.signed-out";
const CHANNEL = "qianchang-session";

/** Person → whether the server has heard of the sign-out. */
type SignOuts = Readonly<Record<string, boolean>>;

export class Remembered {
  readonly #channel: BroadcastChannel;
  #telling: Promise<void> = Promise.resolve();

  constructor(
    readonly windowStorage: Storage,
    readonly deviceStorage: Storage,
    /** Ends a session at the server; resolves with false while nobody can be reached. */
    readonly endSession: (person: string) => Promise<boolean> = signOut,
  ) {
    this.#channel = new BroadcastChannel(CHANNEL);
  }

  /** Whose PIN was given in this window: a reload must not ask again. */
  unlocked(): string | null {
    return read(this.windowStorage, UNLOCKED);
  }

  setUnlocked(person: string | null): void {
    write(this.windowStorage, UNLOCKED, person);
  }

  /** The person has signed out by hand and not signed in since. */
  hasSignedOut(person: string): boolean {
    return person in this.#signOuts();
  }

  noteSignOut(person: string): void {
    this.#keep({ ...this.#signOuts(), [person]: false });
  }

  /** Signed in again. Waits for a sign-out under way: its late answer would take the new session's cookie along. */
  async forgetSignOut(person: string): Promise<void> {
    await this.#telling;
    const { [person]: _, ...rest } = this.#signOuts();
    this.#keep(rest);
  }

  /** Tell the server of sign-outs that were made without a network. */
  tellSignOuts(): Promise<void> {
    this.#telling = this.#telling.then(() => this.#tell());
    return this.#telling;
  }

  async #tell(): Promise<void> {
    for (const [person, told] of Object.entries(this.#signOuts())) {
      if (told || !(await this.endSession(person))) continue;
      this.#keep({ ...this.#signOuts(), [person]: true });
    }
  }

  /** This person hands the phone over: other windows that show the same person close, too. */
  tellLeft(person: string): void {
    this.#channel.postMessage(person);
  }

  onLeft(listener: (person: string) => void): void {
    this.#channel.onmessage = (event: MessageEvent<string>) => listener(event.data);
  }

  close(): void {
    this.#channel.close();
  }

  #signOuts(): SignOuts {
    try {
      const kept: unknown = JSON.parse(read(this.deviceStorage, SIGNED_OUT) ?? "{}");
      return typeof kept === "object" && kept !== null ? (kept as SignOuts) : {};
    } catch {
      return {}; // damaged: the worst is that a session lives on until it expires
    }
  }

  #keep(signOuts: SignOuts): void {
    write(this.deviceStorage, SIGNED_OUT, Object.keys(signOuts).length > 0 ? JSON.stringify(signOuts) : null);
  }
}

function read(storage: Storage, key: string): string | null {
  try {
    return storage.getItem(key);
  } catch {
    return null; // storage switched off: nothing was remembered
  }
}

function write(storage: Storage, key: string, value: string | null): void {
  try {
    if (value === null) storage.removeItem(key);
    else storage.setItem(key, value);
  } catch {
    // Not remembered: the person is asked once more, nothing is lost.
  }
}
