/** The one way to write: builds changes from what the person saw, puts them on disk, then on the screen. */
import { buildChanges, maySave } from "#/outbox/build";
import type { EntityRules, Kept, Patch, Rules } from "#/outbox/types";
import type { RecordView } from "#/outbox/view";
import type { EntityName } from "./api";
import type { Disk } from "./disk";
import { DeletedError, NoRecordError } from "./errors";
import type { OpenForm } from "./form";
import type { Memory } from "./memory";
import type { Reader } from "./reader";

export interface Writing {
  readonly entity: string;
  readonly record: string;
  readonly patch: Patch;
  readonly create: boolean;
  readonly form: OpenForm<EntityName> | undefined;
  readonly adopt: string | undefined;
}

export interface WriterParts {
  readonly rules: Rules;
  readonly memory: Memory;
  readonly disk: Disk;
  readonly reader: Reader;
  readonly own: ReadonlySet<string>;
  readonly now: () => Date;
  readonly newId: () => string;
  /** The changes are on disk: put them on the screen. */
  readonly saved: (kept: readonly Kept[]) => void;
}

export class Writer {
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: WriterParts) {}

  /** One after the other, so that a second tap counts the first as seen; resolves when it is on disk. */
  write(writing: Writing): Promise<void> {
    const rules = this.#rules(writing);
    const tapped = this.#onScreen(writing);
    const at = this.parts.now().toISOString();
    const turn = this.#last.then(() => this.#save(writing, rules, tapped, at));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when all that was asked for is on disk or has failed. */
  async idle(): Promise<void> {
    await this.#last;
  }

  #rules({ entity, patch }: Writing): EntityRules {
    const rules = this.parts.rules[entity];
    const unknown = rules ? Object.keys(patch).find((field) => !(field in rules.fields)) : entity;
    if (!rules || unknown !== undefined) throw new TypeError(`${entity} has no field or kind ${unknown}`);
    return rules;
  }

  /** C3: what stands on the screen at the moment of the tap; undefined while the record is still being read. */
  #onScreen({ entity, record, patch }: Writing): ReadonlyMap<string, ReadonlySet<string>> {
    const view = this.parts.memory.view(entity, record);
    if (!view.exists) return new Map();
    const names = new Set("deleted" in patch ? [...view.names, ...Object.keys(patch)] : Object.keys(patch));
    return new Map([...names].map((name) => [name, new Set(view.heads(name).keys())]));
  }

  async #save(
    writing: Writing,
    rules: EntityRules,
    tapped: ReadonlyMap<string, ReadonlySet<string>>,
    at: string,
  ): Promise<void> {
    const { entity, record, patch, create, form, adopt } = writing;
    const { own, newId, disk } = this.parts;
    const view = await this.#view(writing);
    const seen = { form: (field: string) => form?.seen(field), tapped: (field: string) => tapped.get(field) };
    const may = maySave({ patch, view, create, form: seen.form });
    if (may === "no_record") throw new NoRecordError();
    if (may === "deleted") throw new DeletedError();
    const changes = buildChanges({
      rules,
      entity,
      record,
      create,
      patch,
      view,
      ...seen,
      own,
      at,
      newId,
      adopt,
    });
    const kept = await disk.addChanges(changes);
    for (const change of changes) form?.saved(change.patch, change.id);
    this.parts.saved(kept);
  }

  /** A record that has not been read yet must be in memory before one writes to it. */
  async #view({ entity, record, create }: Writing): Promise<RecordView> {
    const { memory, reader } = this.parts;
    if (!create && !memory.view(entity, record).exists) await reader.record(entity, record);
    return memory.view(entity, record);
  }
}
