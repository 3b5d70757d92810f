/** All records of one person in memory, as signals: what screens read, fed by the database and by other tabs. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { fillScope } from "#/outbox/merge";
import type { Base, Copy, EntityRules, Kept, Rules } from "#/outbox/types";
import { RecordView } from "#/outbox/view";
import type { EntityName, Shown, Which } from "./api";
import { asShown, ShownRecord } from "./shown";

interface Cell {
  readonly entity: string;
  readonly id: string;
  copy: Copy | undefined;
  kept: Kept[];
  home: string;
  shown: ShownRecord | undefined;
  signal: Signal<Shown | undefined> | undefined;
}

interface List {
  readonly members: Map<string, Cell>;
  /** Rises when a member changes; `joined` when one comes or goes. */
  readonly changed: Signal<number>;
  readonly joined: Signal<number>;
}

const key = (entity: string, id: string): string => `${entity}/${id}`;

export class Memory {
  readonly #cells = new Map<string, Cell>();
  readonly #lists = new Map<string, List>();
  readonly #signals = new Map<string, ReadonlySignal<unknown>>();
  readonly #refused = new Map<string, Base>();
  readonly #dirty = new Set<Cell>();
  /** Dropped since the start: what is still being read from disk may hold them. */
  readonly #gone = new Set<string>();

  constructor(
    private readonly person: string,
    private readonly rules: Rules,
  ) {}

  // what comes in

  /** Changes to memory; screens hear of them once, at the end. */
  update(work: () => void): void {
    work();
    batch(() => {
      for (const cell of this.#dirty) this.#refresh(cell);
      this.#dirty.clear();
    });
  }

  putCopy(copy: Copy): void {
    this.#gone.delete(key(copy.entity, copy.id));
    const cell = this.#cell(copy.entity, copy.id);
    cell.copy = copy;
    this.#dirty.add(cell);
  }

  /** From disk: never over what came from the server meanwhile. */
  putOlder(copy: Copy): void {
    const name = key(copy.entity, copy.id);
    if (!this.#cells.get(name)?.copy && !this.#gone.has(name)) this.putCopy(copy);
  }

  dropCopy(entity: string, id: string): void {
    this.#gone.add(key(entity, id));
    const cell = this.#cells.get(key(entity, id));
    if (!cell) return;
    cell.copy = undefined;
    this.#dirty.add(cell);
  }

  putKept(kept: Kept): void {
    const cell = this.#cell(kept.change.entity, kept.change.record);
    const others = cell.kept.filter(({ seq }) => seq !== kept.seq);
    cell.kept = [...others, kept].sort((a, b) => a.seq - b.seq);
    this.#dirty.add(cell);
  }

  dropKept({ seq, change }: Kept): void {
    const cell = this.#cell(change.entity, change.record);
    cell.kept = cell.kept.filter((other) => other.seq !== seq);
    this.#dirty.add(cell);
  }

  putRefused(change: string, base: Base): void {
    this.#refused.set(change, base);
  }

  // what screens see

  view(entity: string, id: string): RecordView {
    return this.#view(this.#cells.get(key(entity, id)) ?? emptyCell(entity, id));
  }

  record<K extends EntityName>(entity: K, id: string): ReadonlySignal<Shown<K> | undefined> {
    const cell = this.#cell(entity, id);
    cell.signal ??= signal(this.#shown(cell));
    return cell.signal as unknown as ReadonlySignal<Shown<K> | undefined>;
  }

  list<K extends EntityName>(
    entity: K,
    home: string | null,
    which: Which,
  ): ReadonlySignal<readonly Shown<K>[]> {
    return this.#kept(`list ${entity} ${home} ${which}`, () => {
      const list = this.#list(entity, home);
      return computed(() => {
        list.changed.value;
        return this.#members(list, which) as unknown as readonly Shown<K>[];
      });
    });
  }

  ids(entity: EntityName, home: string, which: Which): ReadonlySignal<readonly string[]> {
    return this.#kept(`ids ${entity} ${home} ${which}`, () => {
      const list = this.#list(entity, home);
      return computed(() => {
        list.joined.value;
        return this.#members(list, which).map(({ id }) => id);
      });
    });
  }

  #kept<T>(name: string, make: () => ReadonlySignal<T>): ReadonlySignal<T> {
    const found = this.#signals.get(name) ?? make();
    this.#signals.set(name, found);
    return found as ReadonlySignal<T>;
  }

  #members(list: List, which: Which): Shown[] {
    const found: Shown[] = [];
    for (const cell of list.members.values()) {
      const shown = this.#shown(cell);
      if (shown && (which === "all" || !shown.deleted || shown.editedAfterDeletion)) found.push(shown);
    }
    return found;
  }

  // cells

  #cell(entity: string, id: string): Cell {
    const name = key(entity, id);
    let cell = this.#cells.get(name);
    if (!cell) {
      cell = emptyCell(entity, id);
      this.#cells.set(name, cell);
    }
    return cell;
  }

  #list(entity: string, home: string | null): List {
    const name = `${entity} ${home ?? "*"}`;
    let list = this.#lists.get(name);
    if (!list) {
      list = { members: new Map(), changed: signal(0), joined: signal(0) };
      this.#lists.set(name, list);
      for (const cell of this.#cells.values()) {
        if (cell.entity === entity && this.#exists(cell) && (home === null || cell.home === home)) {
          list.members.set(cell.id, cell);
        }
      }
    }
    return list;
  }

  #exists(cell: Cell): boolean {
    return cell.copy !== undefined || cell.kept.some(({ change }) => change.create);
  }

  #rules(entity: string): EntityRules {
    return this.rules[entity] ?? { home: "", fields: {} };
  }

  #view(cell: Cell): RecordView {
    const refused = (change: string): Base | undefined => this.#refused.get(change);
    const rules = this.#rules(cell.entity);
    return new RecordView({ rules, person: this.person, copy: cell.copy, kept: cell.kept, refused });
  }

  #shown(cell: Cell): Shown | undefined {
    if (!this.#exists(cell)) return undefined;
    if (!cell.shown) {
      const { copy } = cell;
      const plain =
        copy && cell.kept.length === 0 ? { fields: copy.fields, stamps: copy.stamps ?? {} } : null;
      const stamped = stampedFields(this.#rules(cell.entity));
      cell.shown = new ShownRecord(cell.entity, cell.id, copy?.rev ?? 0, this.#view(cell), plain, stamped);
    }
    return asShown(cell.shown);
  }

  #refresh(cell: Cell): void {
    const before = cell.home;
    cell.shown = undefined;
    const shown = this.#shown(cell);
    const fields = (shown?.fields ?? {}) as Readonly<Record<string, string>>;
    cell.home = shown ? (fillScope(this.#rules(cell.entity).home, cell.id, fields) ?? "") : "";
    if (cell.signal) cell.signal.value = shown;
    for (const home of new Set([before, cell.home, null])) this.#enlist(cell, home, shown);
    // An unsent edit waits in its cell for the copy that is still being read from disk.
    if (!shown && !cell.signal && cell.kept.length === 0) this.#cells.delete(key(cell.entity, cell.id));
  }

  #enlist(cell: Cell, home: string | null, shown: Shown | undefined): void {
    const list = this.#lists.get(`${cell.entity} ${home ?? "*"}`);
    if (!list) return;
    const belongs = shown !== undefined && (home === null || cell.home === home);
    const was = list.members.has(cell.id);
    if (belongs) list.members.set(cell.id, cell);
    else list.members.delete(cell.id);
    if (belongs || was) list.changed.value++;
    if (belongs !== was || (shown && "deleted" in shown.fields)) list.joined.value++;
  }
}

function emptyCell(entity: string, id: string): Cell {
  return { entity, id, copy: undefined, kept: [], home: "", shown: undefined, signal: undefined };
}

const stampedCache = new WeakMap<EntityRules, readonly string[]>();

function stampedFields(rules: EntityRules): readonly string[] {
  let found = stampedCache.get(rules);
  if (!found) {
    found = Object.keys(rules.fields).filter((name) => rules.fields[name]?.stamped);
    stampedCache.set(rules, found);
  }
  return found;
}
