/** An open form: what stood on the screen when it opened, field by field (C3). */
import { type Signal, signal } from "@preact/signals";
import type { RecordView } from "#/outbox/view";
import type { EntityName, FieldName, Form } from "./api";

export class OpenForm<K extends EntityName> implements Form<K> {
  readonly closed: Signal<boolean> = signal(false);
  readonly #seen = new Map<string, ReadonlySet<string>>();
  #looked = false;

  constructor(
    readonly entity: K,
    readonly id: string,
    private readonly view: () => RecordView,
    private readonly forget: (form: OpenForm<K>) => void,
    private readonly names: readonly string[],
    seen?: readonly (readonly [string, readonly string[]])[],
  ) {
    for (const [name, ids] of seen ?? []) this.#seen.set(name, new Set(ids));
    this.#looked = this.#seen.size > 0;
    this.look(false);
  }

  /**
   * Looks at the record as soon as it is there; one that is seen as deleted can't be opened (C14).
   * `absent` says that the disk doesn't hold it either: then the form opened on nothing.
   */
  look(absent: boolean): void {
    if (this.#looked || this.closed.peek()) return;
    const view = this.view();
    if (!view.exists && !absent) return;
    if (view.deleted) this.close();
    else this.#lookAt(this.names, view);
  }

  refresh(...fields: FieldName<K>[]): void {
    const view = this.view();
    if (this.closed.peek() || view.deleted) return;
    this.#lookAt(fields.length > 0 ? fields : this.names, view);
  }

  #lookAt(names: readonly string[], view: RecordView): void {
    this.#looked = true;
    for (const name of names) this.#seen.set(name, new Set(view.heads(name).keys()));
  }

  seen(field: string): ReadonlySet<string> | undefined {
    return this.#seen.get(field);
  }

  /** What this form saved counts as seen. */
  saved(patch: Readonly<Record<string, unknown>>, change: string): void {
    for (const name of Object.keys(patch)) this.#seen.set(name, new Set([change]));
  }

  entries(): readonly (readonly [string, readonly string[]])[] {
    return [...this.#seen].map(([name, ids]) => [name, [...ids]] as const);
  }

  /** Nothing counts as seen any more: who still has it on the screen can't save by it. */
  close(): void {
    this.closed.value = true;
    this.#seen.clear();
    this.forget(this);
  }
}
