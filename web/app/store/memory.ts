/** All records of one person in memory, as signals: what screens read, fed by the database and by other tabs. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { homeOf, reaches } from "#/outbox/merge";
import type { Base, EntityRules, Kept, Rules } from "#/outbox/types";
import { RecordView, type ViewSource } from "#/outbox/view";
import type { EntityName, Shown, Which } from "./api";
import type { CopyRow } from "./disk";
import { Sharing } from "./sharing";
import { asShown, ShownRecord } from "./shown";

interface Cell {
  readonly entity: string;
  readonly id: string;
  copy: CopyRow | undefined;
  kept: readonly Kept[];
  /** Null while there is nothing to show. */
  home: string | null;
  shown: ShownRecord | undefined;
  signal: Signal<Shown | undefined> | undefined;
  /** When something came from the server's side last, by the count of such news. */
  heard: number;
}

interface List {
  readonly members: Map<string, Cell>;
  /** Rises when a member comes, changes or goes. */
  readonly changed: Signal<number>;
}

/** While much comes in, lists are drawn anew at most this often. */
const CALM_MS = 200;
const NO_RULES: EntityRules = { home: "", fields: {} };
const NO_CHANGES: readonly Kept[] = [];

const key = (entity: string, id: string): string => `${entity}/${id}`;

export class Memory {
  /** By entity and id. */
  readonly #cells = new Map<string, Map<string, Cell>>();
  readonly #lists = new Map<string, List>();
  readonly #signals = new Map<string, ReadonlySignal<unknown>>();
  readonly #refused = new Map<string, Base>();
  readonly #dirty = new Set<Cell>();
  readonly #stirred = new Set<List>();
  #calm: ReturnType<typeof setTimeout> | undefined;
  #news = 0;
  /** Dropped lately: what is still being read from disk may hold them. */
  readonly #gone = new Map<string, number>();
  readonly #sharing = new Sharing();

  constructor(
    private readonly person: string,
    private readonly rules: Rules,
  ) {}

  // what comes in

  /** Changes to memory; screens hear of them once, at the end, of a `bulk` of them with other bulks. */
  update(work: () => void, bulk = false): void {
    work();
    batch(() => {
      for (const cell of this.#dirty) this.#refresh(cell);
      this.#dirty.clear();
      if (!bulk) this.#tellLists();
    });
    if (this.#stirred.size > 0) this.#calm ??= setTimeout(() => this.flush(), CALM_MS);
  }

  /** Tells screens now what bulks have left untold. */
  flush(): void {
    batch(() => this.#tellLists());
  }

  #tellLists(): void {
    clearTimeout(this.#calm);
    this.#calm = undefined;
    for (const list of this.#stirred) list.changed.value++;
    this.#stirred.clear();
  }

  putCopy(copy: CopyRow): void {
    if (this.#gone.size > 0) this.#gone.delete(key(copy.entity, copy.id));
    const cell = this.#cell(copy.entity, copy.id);
    cell.heard = ++this.#news;
    this.#hold(cell, copy);
  }

  #hold(cell: Cell, copy: CopyRow): void {
    cell.copy = this.#sharing.share(copy, this.rules[copy.entity] ?? NO_RULES);
    this.#dirty.add(cell);
  }

  dropCopy(entity: string, id: string): void {
    this.#gone.set(key(entity, id), ++this.#news);
    const cell = this.#find(entity, id);
    if (!cell) return;
    cell.copy = undefined;
    this.#dirty.add(cell);
  }

  /** The server's copy of this record is in memory. */
  holds(entity: string, id: string): boolean {
    return this.#find(entity, id)?.copy !== undefined;
  }

  /** Somebody has asked for this record by itself. */
  isWatched(entity: string, id: string): boolean {
    return this.#find(entity, id)?.signal !== undefined;
  }

  /** The count of news so far: give it to `putRead` for what is read from disk after this. */
  get news(): number {
    return this.#news;
  }

  /** From disk: never over what came from the server since the reading began. */
  putRead(copy: CopyRow, since: number): void {
    const known = this.#find(copy.entity, copy.id);
    if (this.#gone.size > 0 && (this.#gone.get(key(copy.entity, copy.id)) ?? -1) > since) return;
    if (known?.copy && (known.heard > since || reaches(known.copy, copy))) return;
    this.#hold(known ?? this.#cell(copy.entity, copy.id), copy);
  }

  /** After a whole reading: drops what was neither on disk nor came since it began. */
  sweep(read: ReadonlySet<CopyRow["id"]>, since: number): void {
    for (const cells of this.#cells.values()) {
      for (const cell of cells.values()) {
        if (!cell.copy || cell.heard > since || read.has(key(cell.entity, cell.id))) continue;
        cell.copy = undefined;
        this.#dirty.add(cell);
      }
    }
    this.#gone.clear();
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
    return new RecordView(this.#source(this.#find(entity, id) ?? emptyCell(entity, id)));
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
    return this.#memo(`list ${entity} ${home} ${which}`, () => {
      const list = this.#list(entity, home);
      return computed(() => {
        list.changed.value;
        return this.#members(list, which) as unknown as readonly Shown<K>[];
      });
    });
  }

  /** The same array as long as the same records belong to it. */
  ids(entity: EntityName, home: string, which: Which): ReadonlySignal<readonly string[]> {
    return this.#memo(`ids ${entity} ${home} ${which}`, () => {
      const list = this.list(entity, home, which);
      let before: readonly string[] = [];
      return computed(() => {
        const members = list.value;
        const same =
          members.length === before.length && members.every(({ id }, index) => id === before[index]);
        if (!same) before = members.map(({ id }) => id);
        return before;
      });
    });
  }

  #memo<T>(name: string, make: () => ReadonlySignal<T>): ReadonlySignal<T> {
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

  #find(entity: string, id: string): Cell | undefined {
    return this.#cells.get(entity)?.get(id);
  }

  #cell(entity: string, id: string): Cell {
    let cells = this.#cells.get(entity);
    if (!cells) {
      cells = new Map();
      this.#cells.set(entity, cells);
    }
    let cell = cells.get(id);
    if (!cell) {
      cell = emptyCell(entity, id);
      cells.set(id, cell);
    }
    return cell;
  }

  #list(entity: string, home: string | null): List {
    const name = listName(entity, home);
    let list = this.#lists.get(name);
    if (!list) {
      list = { members: new Map(), changed: signal(0) };
      this.#lists.set(name, list);
      for (const cell of this.#cells.get(entity)?.values() ?? [])
        if (belongs(cell, entity, home)) list.members.set(cell.id, cell);
    }
    return list;
  }

  #source({ entity, copy, kept }: Cell): ViewSource {
    const rules = this.rules[entity] ?? NO_RULES;
    return { rules, person: this.person, copy, kept, refused: (change) => this.#refused.get(change) };
  }

  #shown(cell: Cell): Shown | undefined {
    if (!exists(cell)) return undefined;
    cell.shown ??= new ShownRecord(cell.entity, cell.id, this.#source(cell));
    return asShown(cell.shown);
  }

  /** A copy carries its home; own changes may move the record, or be all that there is of it. */
  #homeOf(cell: Cell): string | null {
    if (cell.copy && cell.kept.length === 0) return cell.copy.home;
    const fields = (this.#shown(cell)?.fields ?? null) as Readonly<Record<string, string>> | null;
    return fields && (homeOf(this.rules[cell.entity] ?? NO_RULES, cell.id, fields) ?? "");
  }

  #refresh(cell: Cell): void {
    const before = cell.home;
    cell.shown = undefined;
    cell.home = this.#homeOf(cell);
    if (cell.signal) cell.signal.value = this.#shown(cell);
    this.#enlist(cell, null);
    if (before !== null) this.#enlist(cell, before);
    if (cell.home !== null && cell.home !== before) this.#enlist(cell, cell.home);
    // An edit of a record that is not here waits for it: it must lie over the copy should it come again (C11).
    const idle = cell.home === null && cell.kept.length === 0 && !cell.signal;
    if (idle) this.#cells.get(cell.entity)?.delete(cell.id);
  }

  #enlist(cell: Cell, home: string | null): void {
    const list = this.#lists.get(listName(cell.entity, home));
    if (!list) return;
    if (belongs(cell, cell.entity, home)) list.members.set(cell.id, cell);
    else if (!list.members.delete(cell.id)) return;
    this.#stirred.add(list);
  }
}

const listName = (entity: string, home: string | null): string => `${entity} ${home ?? "*"}`;

function exists({ copy, kept }: Cell): boolean {
  return copy !== undefined || kept.some(({ change }) => change.create);
}

/** Whether a cell belongs to the list of an entity and home scope; null is the list of all. */
function belongs(cell: Cell, entity: string, home: string | null): boolean {
  return cell.entity === entity && cell.home !== null && (home === null || cell.home === home);
}

function emptyCell(entity: string, id: string): Cell {
  const nothing = { copy: undefined, kept: NO_CHANGES, home: null, shown: undefined, signal: undefined };
  return { entity, id, ...nothing, heard: 0 };
}
