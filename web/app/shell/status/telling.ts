/** A change in words: what it is about and what it says, for the lists of the status sheet. */
import { ENTITIES, type Entities } from "#/generated/entities";
import { formatQuantity, t } from "#/i18n";
import type { Change, EntityName, Store } from "#/store/api";
import type { MarkName } from "#/ui";

/** `what`: the record's own name. `value`: what was written. */
export interface Telling {
  readonly what: string;
  readonly value: string;
  readonly mark: MarkName | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const NAMES = ["title", "name", "question", "kind", "code"] as const;
/** More fields than this are counted, not named. */
const NAMED = 2;

/** Words for a change; `sent` when the server has it: the mark is solid then. Reads the record's signal. */
export function tell(store: Store, change: Change, sent: boolean): Telling {
  const fields = fieldsOf(store, change);
  const told =
    change.entity === "check" && "result" in change.patch
      ? tellResult(change.patch, fields, sent)
      : undefined;
  return { what: nameOf(change.entity, fields), ...(told ?? { value: tellPatch(change), mark: undefined }) };
}

/** The record as it is shown now, with what this change wrote: a record that is not here still has its name. */
export function fieldsOf(store: Store, change: Change): Fields {
  const shown = store.record(change.entity as EntityName, change.record).value;
  return { ...change.patch, ...(shown?.fields as Fields | undefined) };
}

/** What people call a record: its title or name, else the kind of record. */
export function nameOf(entity: string, fields: Fields): string {
  const declared = declaredFields(entity);
  for (const field of NAMES) {
    const name = fields[field];
    // A word of a fixed choice is the wire's, not people's.
    if (typeof name === "string" && name !== "" && declared[field]?.kind === "text") return name;
  }
  const kind = entity === "incident" ? (fields.kind as Entities["incident"]["kind"] | undefined) : undefined;
  return kind ? t(`incident.kind.${kind}`) : t(`record.${entity as EntityName}`);
}

function declaredFields(entity: string): Readonly<Record<string, { readonly kind: string }>> {
  return ENTITIES[entity as EntityName]?.fields ?? {};
}

function tellResult(patch: Fields, fields: Fields, sent: boolean): Omit<Telling, "what"> {
  const result = patch.result as "pass" | "fail" | "na" | null;
  if (result === null) return { value: t("status.cleared"), mark: sent ? "todo" : undefined };
  const word = t(`mark.${result}`);
  const value =
    typeof patch.measured === "number" ? `${formatQuantity(patch.measured, unitOf(fields))} ${word}` : word;
  return { value, mark: markOf(result, sent) };
}

function unitOf(fields: Fields): string | undefined {
  return typeof fields.unit === "string" ? fields.unit : undefined;
}

function markOf(result: "pass" | "fail" | "na", sent: boolean): MarkName {
  if (result === "na" || sent) return result;
  return result === "pass" ? "passUnsent" : "failUnsent";
}

function tellPatch(change: Change): string {
  if (change.patch.deleted === true) return t("status.deleted");
  if (change.patch.deleted === false) return t("status.restored");
  if (change.create) return line(change) ?? t("status.created");
  return t("status.changed", { fields: fieldWords(Object.keys(change.patch)) });
}

/** A line of an incident's timeline says itself best. */
function line({ entity, patch }: Change): string | undefined {
  return entity === "entry" && typeof patch.text === "string" && patch.text !== "" ? patch.text : undefined;
}

/** The names of fields for people; those without a word of their own are "content". */
export function fieldWords(names: readonly string[]): string {
  const words = [...new Set(names.map(fieldWord))];
  const shown = words.slice(0, NAMED).join(t("status.comma"));
  return words.length > NAMED ? `${shown}${t("named.andMore", { count: words.length })}` : shown;
}

/** The words that somebody typed, so that they can be read and copied before they are given up. */
export function typedWords({ entity, patch }: Change): string | undefined {
  const kinds = declaredFields(entity);
  const words = Object.entries(patch).filter(([name, value]) => value && kinds[name]?.kind === "text");
  return words.length > 0 ? words.map(([, value]) => value).join("\n") : undefined;
}

const NAMED_FIELDS = [
  "result",
  "measured",
  "remark",
  "title",
  "name",
  "requirement",
  "due",
  "responsible",
  "zone",
  "position",
  "groups",
  "in_charge_of",
  "status",
  "mobile",
  "email",
  "staff_number",
  "low",
  "high",
  "unit",
] as const;

/** The name of one field for people. */
export function fieldWord(name: string): string {
  const known = NAMED_FIELDS.find((field) => field === name);
  return known ? t(`named.${known}`) : t("named.plain");
}
