/** Builds the changes of one save: bases, decisions apart, deletions whole. Pure. */
import type { Change, EntityRules, Patch, Value } from "./types";
import type { RecordView } from "./view";

export interface Save {
  readonly rules: EntityRules;
  readonly entity: string;
  readonly record: string;
  readonly create: boolean;
  readonly patch: Patch;
  readonly view: RecordView;
  /** C3: ids that stood on the screen when the form opened, by field; undefined: what stands there now. */
  readonly seen: (field: string) => ReadonlySet<string> | undefined;
  /** Ids of all that this device saved since the app started: seen by whoever holds it. */
  readonly own: ReadonlySet<string>;
  readonly at: string;
  readonly newId: () => string;
  /** S7: the forbidden change that a supervisor adopts. */
  readonly adopt?: string | undefined;
}

/** C14: somebody who sees a record as deleted can only decide about the deletion, but an open form may still save. */
export function maySave(
  save: Pick<Save, "patch" | "view" | "create" | "seen">,
): "yes" | "no_record" | "deleted" {
  if (!save.view.exists) return save.create ? "yes" : "no_record";
  if ("deleted" in save.patch || !save.view.deleted) return "yes";
  return Object.keys(save.patch).every((field) => save.seen(field) !== undefined) ? "yes" : "deleted";
}

/** The changes of one save, in the order in which they must be sent (C8, C15). */
export function buildChanges(save: Save): Change[] {
  return parts(save).map(({ patch, create }) => ({
    id: save.newId(),
    entity: save.entity,
    record: save.record,
    create,
    at: save.at,
    patch,
    base: baseOf(save, patch),
  }));
}

/** C8: each decision travels alone, so that its refusal takes nothing else along; the creation goes first. */
function parts({ rules, patch, create }: Save): { patch: Patch; create: boolean }[] {
  const rest: Record<string, Value> = {};
  const decisions: Patch[] = [];
  for (const [field, value] of Object.entries(patch)) {
    if (rules.fields[field]?.rule === "decision") decisions.push({ [field]: value });
    else rest[field] = value;
  }
  const patches = Object.keys(rest).length > 0 || decisions.length === 0 ? [rest, ...decisions] : decisions;
  return patches.map((part) => ({ patch: part, create }));
}

/** C3, C13: field → what its author had on the screen; a deletion names the heads of every field. */
function baseOf(save: Save, patch: Patch): Record<string, readonly string[]> {
  const names = new Set("deleted" in patch ? save.view.names : []);
  for (const field of Object.keys(patch)) names.add(field);
  const base: Record<string, readonly string[]> = {};
  for (const field of names) {
    const now = [...save.view.heads(field).keys()];
    const seen = new Set(field in patch ? (save.seen(field) ?? now) : now);
    for (const id of now) if (save.own.has(id)) seen.add(id);
    if (save.adopt !== undefined && field in patch) seen.add(save.adopt);
    base[field] = [...seen].sort();
  }
  return base;
}
