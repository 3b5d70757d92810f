/** Working through a list: which row is open, what was just done and can be taken back, what comes next. */
import { batch, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Store } from "#/store/api";
import { nextOpen } from "./checklist";
import { judgedIn, viewpointOf } from "./event_checks";
import { canTakeBack, changeOf, fateOf } from "./fate";
import { type CheckForm, giveResult, savingProblem, takeBack } from "./give";
import type { Given } from "./results";
import type { Check, Result } from "./rules";

/** How a row stands in its list. `arrived`: opened by the last result, not by a press on it. `change`: gave the result. */
export type RowMode =
  | { readonly kind: "plain" }
  | { readonly kind: "open"; readonly arrived: boolean; readonly form: CheckForm }
  | {
      readonly kind: "saved";
      readonly result: Result;
      readonly change: string | undefined;
      readonly undo: boolean;
      readonly form: CheckForm;
    };

const PLAIN: RowMode = { kind: "plain" };

/** A second tap within this time after a row opened by itself is a bounce of the first, not a result. */
export const BOUNCE_MS = 350;

interface Saved {
  readonly id: string;
  readonly before: Check;
  readonly change: string | undefined;
  readonly form: CheckForm;
}

/** The work of one person in one list, as long as its screen is shown. */
export class ListSession {
  readonly #modes = new Map<string, Signal<RowMode>>();
  readonly #problem = signal<string | null>(null);
  readonly #done = signal(false);
  readonly #measuring = signal<Check | null>(null);
  #open: string | null = null;
  #saved: Saved | null = null;
  #arrivedAt = 0;
  #busy = false;
  #wanted: string | null = null;

  constructor(
    readonly store: Store,
    /** The ids of the list as it stands on the screen. */
    readonly order: () => readonly string[],
  ) {}

  /** Why the last result was not saved; null again with the next try. */
  get problem(): ReadonlySignal<string | null> {
    return this.#problem;
  }

  /** The last result was the last that was missing. */
  get done(): ReadonlySignal<boolean> {
    return this.#done;
  }

  /** How a row stands; the same signal for the same id. */
  mode(id: string): ReadonlySignal<RowMode> {
    return this.#mode(id);
  }

  get openId(): string | null {
    return this.#open;
  }

  /** The check whose value is being taken; null while none is. */
  get measuring(): ReadonlySignal<Check | null> {
    return this.#measuring;
  }

  /** Take the value of the open row. */
  measure = (check: Check | null): void => {
    this.#measuring.value = check;
  };

  /** Open a row, by a press on it. While a result is on its way to disk the row waits, so that no other takes its place. */
  open = (id: string): void => {
    if (this.#busy) this.#wanted = id;
    else this.#show(id, false);
  };

  /** Open the row with which the list was entered, and bring it into sight. */
  enter(id: string): void {
    this.#show(id, true);
  }

  /** The check of the open row. */
  openCheck(): Check | undefined {
    return this.#open === null ? undefined : this.store.record("check", this.#open).peek();
  }

  /** Open the first row that waits for a result, when the list is entered. */
  openFirst(): void {
    const first = this.#next(null);
    if (first) this.#show(first, false);
  }

  /** Shut the open row. */
  close = (): void => {
    this.#leave();
  };

  /** The remark of the row that was just done is kept: nothing more is asked. */
  remarked = (id: string): void => {
    if (this.#saved?.id === id) this.#dropSaved();
  };

  /** Give the open row its result; when it is on disk the next one opens. */
  async give(given: Given): Promise<void> {
    const id = this.#open;
    const mode = id === null ? PLAIN : this.#mode(id).peek();
    if (id === null || mode.kind !== "open" || this.#busy) return;
    if (mode.arrived && performance.now() - this.#arrivedAt < BOUNCE_MS) return;
    const before = this.store.record("check", id).peek();
    if (before) await this.#keep(() => this.#give(before, given, mode.form));
  }

  async #give(before: Check, given: Given, form: CheckForm): Promise<void> {
    await giveResult(this.store, before, given, form);
    const change = changeOf(this.store.record("check", before.id).peek());
    batch(() => {
      this.#dropSaved();
      this.#measuring.value = null;
      this.#open = null;
      this.#saved = { id: before.id, before, change, form };
      this.#mode(before.id).value = { kind: "saved", result: given.result, change, undo: true, form };
      const next = this.#next(before.id);
      this.#done.value = next === null;
      if (next) this.#show(next, true);
    });
  }

  /** Take the last result back; its row is open again. Not when others' results have come to stand in its place or beside it. */
  async undo(): Promise<void> {
    const saved = this.#saved;
    const check = saved && this.store.record("check", saved.id).peek();
    if (!check || this.#busy) return;
    if (!canTakeBack(fateOf(check, saved.change, this.store.refused.peek()))) return;
    await this.#keep(async () => {
      await takeBack(this.store, saved.before, saved.form);
      batch(() => {
        this.#dropSaved();
        this.#show(saved.id, true);
      });
    });
  }

  /** The five seconds are over; a failed row asks for its remark until the next act. */
  settle(id: string): void {
    const mode = this.#mode(id);
    const shown = mode.peek();
    if (shown.kind !== "saved") return;
    if (shown.result !== "fail") this.#dropSaved();
    else mode.value = { ...shown, undo: false };
  }

  /** The screen is left. */
  stop(): void {
    this.#wanted = null;
    this.#dropSaved();
    this.#leave();
  }

  #mode(id: string): Signal<RowMode> {
    let mode = this.#modes.get(id);
    if (!mode) {
      mode = signal<RowMode>(PLAIN);
      this.#modes.set(id, mode);
    }
    return mode;
  }

  #next(after: string | null): string | null {
    return nextOpen(this.order(), after, (id) => {
      const check = this.store.record("check", id).peek();
      return check && judgedIn(this.store, check, viewpointOf(this.store).peek());
    });
  }

  #show(id: string, arrived: boolean): void {
    batch(() => {
      if (this.#saved?.id === id) this.#dropSaved();
      this.#leave();
      this.#open = id;
      this.#arrivedAt = performance.now();
      this.#done.value = false;
      this.#mode(id).value = { kind: "open", arrived, form: this.store.open("check", id) };
    });
  }

  #leave(): void {
    if (this.#open === null) return;
    const mode = this.#mode(this.#open);
    const shown = mode.peek();
    if (shown.kind === "open") shown.form.close();
    mode.value = PLAIN;
    this.#open = null;
  }

  #dropSaved(): void {
    if (!this.#saved) return;
    this.#saved.form.close();
    this.#mode(this.#saved.id).value = PLAIN;
    this.#saved = null;
  }

  async #keep(act: () => Promise<void>): Promise<void> {
    this.#busy = true;
    this.#problem.value = null;
    try {
      await act();
    } catch (error) {
      this.#problem.value = savingProblem(error);
    } finally {
      this.#busy = false;
      const wanted = this.#wanted;
      this.#wanted = null;
      if (wanted !== null) this.#show(wanted, false);
    }
  }
}
