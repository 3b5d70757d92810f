/** An open form: what stood on the screen when it opened, field by field (C3). */
import { type Signal, signal } from "@preact/signals";
import type { RecordView } from "#/outbox/view";
import type { EntityName, FieldName, Form } from "./api";

export class OpenForm<K extends EntityName> implements Form<K> {
  readonly closed: Signal<boolean> = signal(false);
  readonly #seen = new Map<string, ReadonlySet<string>>();

  constructor(
    readonly entity: K,
    readonly id: string,
    private readonly view: () => RecordView,
    private readonly forget: (form: OpenForm<K>) => void,
    names: readonly string[],
    seen?: readonly (readonly [string, readonly string[]])[],
  ) {
    if (seen) for (const [name, ids] of seen) this.#seen.set(name, new Set(ids));
    else this.look(names);
  }

  look(names: readonly string[]): void {
    const view = this.view();
    for (const name of names) this.#seen.set(name, new Set(view.heads(name).keys()));
  }

  refresh(...fields: FieldName<K>[]): void {
    this.look(fields.length > 0 ? fields : [...this.#seen.keys()]);
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

  close(): void {
    this.closed.value = true;
    this.forget(this);
  }
}
