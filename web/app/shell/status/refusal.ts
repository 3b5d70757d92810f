/** Why the server did not take a change, and what its author can do now (F8, C12). */
import { formatWhen, t } from "#/i18n";
import type { EntityName, RefusedItem, Stamp, Store } from "#/store/api";
import { fieldWord } from "./telling";

/** see: look at the record. again: write the same once more. letGo: give it up. */
export type WayOn = "see" | "again" | "correct" | "letGo";

/** The two ways on, the likelier first. A decision that came too late must be looked at; a right may have been given since. */
export function waysOn(item: RefusedItem, hasScreen: boolean): readonly [WayOn, WayOn] {
  const { code, detail } = item.reason;
  if (detail === "erased") return ["letGo", "again"];
  if (code === "forbidden") return ["again", "letGo"];
  if (!hasScreen) return ["again", "letGo"];
  return [code === "invalid" ? "correct" : "see", "letGo"];
}

/** The reason in the person's language; reads the record's signal for who was faster. */
export function refusalText(store: Store, item: RefusedItem): string {
  const { code, field, detail } = item.reason;
  if (detail === "erased") return t("refused.erased");
  if (code === "forbidden" || code === "no_record" || code === "once") return t(`refused.${code}`);
  if (code === "stale") return staleText(store, item);
  const why = whyText(detail);
  const word = fieldWord(field ?? "");
  // A place in the message that people have no word for, such as the record's kind, would tell them nothing.
  return word === fieldWord("")
    ? t("refused.invalidPlain", { why })
    : t("refused.invalid", { field: word, why });
}

const WHY = ["missing", "bad_value", "against_limits", "taken"] as const;

function whyText(detail: string | undefined): string {
  const known = WHY.find((one) => one === detail);
  return t(known ? `refused.why.${known}` : "refused.why.unknown");
}

function staleText(store: Store, { change, reason }: RefusedItem): string {
  const stamp = stampOf(store, change.entity as EntityName, change.record, reason.field);
  const who = stamp && store.record("person", stamp.by).value?.fields.name;
  if (!stamp || !who || stamp.by === store.person) return t("refused.stale");
  return t("refused.staleBy", { time: formatWhen(change.at), who, when: formatWhen(stamp.at) });
}

function stampOf(store: Store, entity: EntityName, id: string, field: string | undefined): Stamp | undefined {
  const stamps = store.record(entity, id).value?.stamps as Readonly<Record<string, Stamp>> | undefined;
  return field === undefined ? undefined : stamps?.[field];
}
