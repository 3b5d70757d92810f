/** How heads of one field come together; the client's twin of the server's merge, pure. */
import { decodeTime } from "ulid";
import type { Base, Copy, EntityRules, FieldRules, Value } from "./types";

/** A value that stands, as the device knows it. */
export interface LocalHead {
  readonly id: string;
  readonly value: Value;
  readonly at: string;
  /** Empty when the copy doesn't tell: the value stands alone and nobody asked for a stamp. */
  readonly by: string;
  /** Written here, and without a verdict so far. */
  readonly unsent: boolean;
}

export type Heads = ReadonlyMap<string, LocalHead>;

const NONE: Heads = new Map();

/** C5, S2: adds to ids of a base the bases of those among them that were refused. */
export function lookThrough(ids: Iterable<string>, field: string, refused: RefusedBases): Set<string> {
  const result = new Set(ids);
  const todo = [...result];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    for (const more of refused(id)?.[field] ?? []) {
      if (!result.has(more)) {
        result.add(more);
        todo.push(more);
      }
    }
  }
  return result;
}

/** The base of a change of this device that was refused. */
export type RefusedBases = (change: string) => Base | undefined;

/** Same value; the members of a set have no order. */
export function sameValue(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
  const members = new Set(left);
  return right.every((member) => members.has(member));
}

export function distinctValues(heads: Iterable<LocalHead>): Value[] {
  const values: Value[] = [];
  for (const { value } of heads) if (!values.some((other) => sameValue(other, value))) values.push(value);
  return values;
}

function badness(rules: FieldRules | undefined, value: Value): number {
  if (rules?.rule !== "worst") return 0;
  const index = rules.worst_first.indexOf(value);
  return index < 0 ? rules.worst_first.length : index;
}

/** Whether `left` is shown before `right`: the worse (S12), or else the later; ties by id. */
function isBefore(rules: FieldRules | undefined, left: LocalHead, right: LocalHead): boolean {
  const difference = badness(rules, left.value) - badness(rules, right.value);
  if (difference !== 0) return difference < 0;
  return left.at === right.at ? left.id > right.id : left.at > right.at;
}

/** S12: the head that is shown; of an accompanying field the one written with `companion`, if that stands. */
export function pick(rules: FieldRules | undefined, heads: Heads, companion?: string): LocalHead | undefined {
  if (companion !== undefined && heads.has(companion)) return heads.get(companion);
  let shown: LocalHead | undefined;
  for (const head of heads.values()) if (shown === undefined || isBefore(rules, head, shown)) shown = head;
  return shown;
}

/** Ids of the heads of a field, from the packed form: "*" stands for fields that are not listed. */
export function packedIds(copy: Pick<Copy, "fields" | "heads">, field: string): readonly string[] {
  const listed = copy.heads[field];
  if (listed !== undefined && field !== "*") return typeof listed === "string" ? [listed] : listed;
  const creation = copy.heads["*"];
  return field in copy.fields && typeof creation === "string" ? [creation] : [];
}

/** The heads of a field in the server's copy. */
export function copyHeads(copy: Copy, field: string): Heads {
  const ids = packedIds(copy, field);
  if (ids.length === 0) return NONE;
  const listed = copy.conflicts[field];
  const stamp = copy.stamps?.[field];
  const heads = new Map<string, LocalHead>();
  for (const id of ids) {
    const told = listed?.find((head) => head.head === id);
    const value = told ? told.value : (copy.fields[field] ?? null);
    const at = told?.at ?? (ids.length === 1 ? stamp?.at : undefined) ?? timeOf(id);
    heads.set(id, { id, value, at, by: told?.by ?? stamp?.by ?? "", unsent: false });
  }
  return heads;
}

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** When an id was made, by its maker's clock: the best guess where the copy tells no time. */
function timeOf(id: string): string {
  return ULID.test(id) ? new Date(decodeTime(id)).toISOString() : "";
}

/** Compares epochs: a counter, then a random part (W1). */
export function compareEpochs(left: string, right: string): number {
  if (left === right) return 0;
  const difference = counter(left) - counter(right);
  return difference !== 0 ? difference : left < right ? -1 : 1;
}

function counter(epoch: string): number {
  const number = Number.parseInt(epoch, 10);
  return Number.isNaN(number) ? -1 : number;
}

/** Whether a place in the server's history has been reached by another. */
export function reaches(
  place: { epoch: string; rev: number },
  wanted: { epoch: string; rev: number },
): boolean {
  const order = compareEpochs(place.epoch, wanted.epoch);
  return order === 0 ? place.rev >= wanted.rev : order > 0;
}

/** The home scope of a record: the one apart when its flag is set; null when a field that it needs is null. */
export function homeOf(
  { home, apart }: Pick<EntityRules, "home" | "apart">,
  id: string,
  shown: Readonly<Record<string, Value>>,
): string | null {
  return fillScope(apart && shown[apart[0]] === true ? apart[1] : home, id, shown);
}

const PART = /\{(\w+)\}/g;

/** The name of a scope by its template, or null when a field that it needs is null. */
export function fillScope(
  template: string,
  id: string,
  shown: Readonly<Record<string, Value>>,
): string | null {
  let complete = true;
  const name = template.replace(PART, (_, part: string) => {
    const value = part === "id" ? id : shown[part];
    if (value === null || value === undefined) complete = false;
    return String(value);
  });
  return complete ? name : null;
}
