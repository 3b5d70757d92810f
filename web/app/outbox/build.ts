/** Builds the changes of one save: bases, decisions apart, deletions whole. Pure. */
import type { Change, EntityRules, Patch, Value } from "./types";
import type { RecordView } from "./view";

/** The ids of the heads of a field that somebody had on the screen. */
export type Seen = (field: string) => ReadonlySet<string> | undefined;

export interface Save {
  readonly rules: EntityRules;
  readonly entity: string;
  readonly record: string;
  readonly create: boolean;
  readonly patch: Patch;
  readonly view: RecordView;
  /** C3: ids that stood on the screen when the form opened; undefined for a field that no form shows. */
  readonly form: Seen;
  /** Ids that stood on the screen at the moment of the save, for the other fields. */
  readonly tapped: Seen;
  /** Ids of all that this device saved since the app started: seen by whoever holds it. */
  readonly own: ReadonlySet<string>;
  readonly at: string;
  readonly newId: () => string;
  /** S7: the forbidden change that a supervisor adopts. */
  readonly adopt?: string | undefined;
}

/** C14: somebody who sees a record as deleted can only decide about the deletion, but an open form may still save. */
export function maySave(
  save: Pick<Save, "patch" | "view" | "create" | "form">,
): "yes" | "no_record" | "deleted" {
  if (!save.view.exists) return save.create ? "yes" : "no_record";
  if ("deleted" in save.patch || !save.view.deleted) return "yes";
  return Object.keys(save.patch).every((field) => save.form(field) !== undefined) ? "yes" : "deleted";
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
    const form = field in patch ? save.form(field) : undefined;
    const seen = new Set(form ?? save.tapped(field) ?? now);
    for (const id of now) if (save.own.has(id)) seen.add(id);
    if (save.adopt !== undefined && field in patch) seen.add(save.adopt);
    base[field] = [...seen].sort();
  }
  return base;
}
