/**
 * Who uses this phone now: signing in, PIN, changing the person, signing out. What somebody entered is never touched
 * here: a queue belongs to its author whatever happens to the session (F4, F5, F6).
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Store } from "#/store/api";
import type { Device, KnownPerson, PinCheck } from "#/store/device_types";
import type { StartSync, Sync } from "#/sync/api";
import { type SignInAnswer, signIn } from "./account";
import type { Remembered } from "./remembered";

const LAST_LETTERS_MS = 500;

/** The parts below the shell, put together in `engine.ts`. */
export interface Engine {
  openDevice(): Promise<Device>;
  openStore(person: string): Promise<Store>;
  readonly startSync: StartSync;
}

/** Somebody's work is open. */
export interface Open {
  readonly kind: "open";
  readonly person: KnownPerson;
  readonly store: Store;
  readonly sync: Sync;
}

/** What the whole window shows. `offer_pin`: just signed in, nothing protects the phone yet. */
export type Phase =
  | { readonly kind: "opening" }
  | { readonly kind: "broken"; readonly error: unknown }
  | { readonly kind: "sign_in"; readonly staffNumber: string; readonly newPin: boolean }
  | { readonly kind: "choose" }
  | { readonly kind: "locked"; readonly person: KnownPerson }
  | { readonly kind: "offer_pin"; readonly person: KnownPerson }
  | Open;

/** The phases of one window. */
export class Session {
  readonly #phase = signal<Phase>({ kind: "opening" });
  readonly phase: ReadonlySignal<Phase> = this.#phase;
  readonly #device = signal<Device | undefined>(undefined);

  constructor(
    readonly engine: Engine,
    readonly remembered: Remembered,
  ) {
    remembered.onLeft((person) => void this.#leftElsewhere(person));
  }

  /** The phone's own knowledge; there once the window is past "opening". */
  get device(): Device | undefined {
    return this.#device.value;
  }

  /** Begin: nobody known → sign in; somebody with a PIN → PIN; else straight to the work. */
  async start(): Promise<void> {
    try {
      const device = await this.engine.openDevice();
      this.#device.value = device;
      const last = this.#known(device.lastPerson.peek());
      if (!last) this.#phase.value = this.#nobody();
      else if (last.hasPin && this.remembered.unlocked() !== last.id)
        this.#phase.value = { kind: "locked", person: last };
      else await this.#enter(last);
    } catch (error) {
      this.#phase.value = { kind: "broken", error };
    }
    void this.remembered.tellSignOuts();
  }

  /** Sign in with a password; on success the work opens, or a PIN is offered first. */
  async signIn(staffNumber: string, password: string): Promise<SignInAnswer> {
    const device = this.#needDevice();
    await this.remembered.tellSignOuts();
    const answer = await signIn(staffNumber, password, device.id);
    if (answer.kind !== "in") return answer;
    await this.#granted(answer);
    const phase = this.#phase.peek();
    if (phase.kind === "open") phase.sync.signedIn();
    else {
      const person = this.#known(answer.person.id) ?? { ...answer.person, hasPin: false, session: true };
      const wantsPin = !person.hasPin || (phase.kind === "sign_in" && phase.newPin);
      if (wantsPin) this.#phase.value = { kind: "offer_pin", person };
      else await this.#enter(person);
    }
    return answer;
  }

  async #granted({ person, epoch }: Extract<SignInAnswer, { kind: "in" }>): Promise<void> {
    await this.remembered.forgetSignOut(person.id);
    const { id, name, staff_number, position } = person;
    await this.#needDevice().signedIn({ id, name, staff_number, position }, epoch);
  }

  /** Pick somebody who signed in on this phone before; needs no network (Q6), unless they signed out and have no PIN. */
  async choose(id: string): Promise<void> {
    const person = this.#known(id);
    if (!person) return;
    if (person.hasPin) this.#phase.value = { kind: "locked", person };
    else if (this.remembered.hasSignedOut(id)) this.toSignIn(person.staff_number);
    else await this.#enter(person);
  }

  /** Try a PIN for the person whose lock is shown. */
  async unlock(pin: string): Promise<PinCheck> {
    const phase = this.#phase.peek();
    if (phase.kind !== "locked") return { kind: "wrong" };
    const check = await this.#needDevice().checkPin(phase.person.id, pin);
    if (check.kind === "right") await this.#enter(phase.person);
    return check;
  }

  /** Set a PIN for the person who is in, or has just signed in; then the work opens. */
  async setPin(pin: string): Promise<void> {
    const phase = this.#phase.peek();
    if (phase.kind !== "offer_pin" && phase.kind !== "open") return;
    await this.#needDevice().setPin(phase.person.id, pin);
    const person = { ...phase.person, hasPin: true };
    if (phase.kind === "offer_pin") await this.#enter(person);
    else this.#phase.value = { ...phase, person };
  }

  /** Go on without a PIN. */
  async skipPin(): Promise<void> {
    const phase = this.#phase.peek();
    if (phase.kind === "offer_pin") await this.#enter(phase.person);
  }

  /** Hand the phone to somebody else: the session stays, the work stays, the window forgets (Q6). */
  async leave(): Promise<void> {
    const phase = this.#phase.peek();
    await this.#close();
    await this.#needDevice().setLastPerson(null);
    if (phase.kind === "open") this.remembered.tellLeft(phase.person.id);
    this.toChoice();
  }

  /** Sign out, also without a network: unsent work stays on the phone and is sent at the next sign-in (F4). */
  async signOut(): Promise<void> {
    const phase = this.#phase.peek();
    if (phase.kind !== "open") return;
    const { id } = phase.person;
    this.remembered.noteSignOut(id);
    await this.#needDevice().signedOut(id);
    await this.leave();
    void this.remembered.tellSignOuts();
  }

  /** Show the people of this phone; the sign-in when there are none. */
  toChoice(): void {
    this.#phase.value = this.#nobody();
  }

  /** Show the sign-in; `newPin`: the old one is forgotten, ask for another afterwards. */
  toSignIn(staffNumber = "", newPin = false): void {
    this.#phase.value = { kind: "sign_in", staffNumber, newPin };
  }

  async #enter(person: KnownPerson): Promise<void> {
    const device = this.#needDevice();
    this.#phase.value = { kind: "opening" };
    try {
      const store = await this.engine.openStore(person.id);
      if (device.lastPerson.peek() !== person.id) await device.setLastPerson(person.id);
      this.remembered.setUnlocked(person.id);
      const sync = this.engine.startSync(store, { device: device.id });
      this.#phase.value = { kind: "open", person: this.#known(person.id) ?? person, store, sync };
    } catch (error) {
      this.#phase.value = { kind: "broken", error };
    }
  }

  async #close(): Promise<void> {
    const phase = this.#phase.peek();
    this.remembered.setUnlocked(null);
    if (phase.kind !== "open") return;
    phase.sync.stop();
    this.#phase.value = { kind: "opening" };
    // Screens save the last letters of a draft when they go; the store must still take them.
    setTimeout(() => phase.store.close(), LAST_LETTERS_MS);
  }

  // The same person handed the phone over in another window: whoever looks at this one must say who they are first.
  async #leftElsewhere(person: string): Promise<void> {
    const phase = this.#phase.peek();
    if (phase.kind !== "open" || phase.person.id !== person) return;
    await this.#close();
    this.toChoice();
  }

  #known(id: string | null): KnownPerson | undefined {
    return this.#device
      .peek()
      ?.persons.peek()
      .find((person) => person.id === id);
  }

  #nobody(): Phase {
    const anybody = (this.#device.peek()?.persons.peek().length ?? 0) > 0;
    return anybody ? { kind: "choose" } : { kind: "sign_in", staffNumber: "", newPin: false };
  }

  #needDevice(): Device {
    const device = this.#device.peek();
    if (!device) throw new Error("the device's own records are not open yet");
    return device;
  }
}
