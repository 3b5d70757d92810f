/** Keeps on disk what is being typed: a phone that dies loses at most half a second of it (F27). */
import { useEffect, useRef } from "preact/hooks";
import type { Drafts, EntityName, Form } from "./api";

export const KEEP_WITHIN_MS = 400;

interface Pending<V> {
  readonly values: V;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** One draft of a form. Typing on and on does not put the writing off: a timer that runs is never started anew. */
export class DraftKeeper<K extends EntityName, V> {
  #pending: Pending<V> | undefined;
  #touched = false;

  constructor(
    readonly drafts: Drafts,
    readonly key: string,
    readonly form: () => Form<K>,
  ) {}

  /** Something was typed here since the form was opened: an older draft that is read only now must not replace it. */
  get touched(): boolean {
    return this.#touched;
  }

  later(values: V): void {
    this.#touched = true;
    const timer = this.#pending?.timer ?? setTimeout(() => this.flush(), KEEP_WITHIN_MS);
    this.#pending = { values, timer };
  }

  /** Write now what was typed last. */
  flush(): void {
    const pending = this.#forget();
    // A full disk is told when the form is saved; a draft that can't be kept must not stop the typing.
    if (pending) void this.drafts.save(this.key, this.form(), pending.values).catch(() => undefined);
  }

  /** It was saved, or is not wanted: forget the draft. Nobody waits in vain when the disk can't. */
  async drop(): Promise<void> {
    this.#forget();
    await this.drafts.clear(this.key).catch(() => undefined);
  }

  #forget(): Pending<V> | undefined {
    const pending = this.#pending;
    clearTimeout(pending?.timer);
    this.#pending = undefined;
    return pending;
  }
}

/** A keeper for as long as this form is open; what is pending is written when the form or the app is left. */
export function useDraftKeeper<K extends EntityName, V>(
  drafts: Drafts,
  key: string,
  form: () => Form<K>,
): DraftKeeper<K, V> {
  const keeper = useRef<DraftKeeper<K, V> | undefined>(undefined);
  if (keeper.current?.drafts !== drafts || keeper.current.key !== key)
    keeper.current = new DraftKeeper<K, V>(drafts, key, form);
  const kept = keeper.current;
  useEffect(() => {
    const leave = () => kept.flush();
    const hide = () => document.hidden && kept.flush();
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", hide);
    return () => {
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", hide);
      kept.flush();
    };
  }, [kept]);
  return kept;
}
