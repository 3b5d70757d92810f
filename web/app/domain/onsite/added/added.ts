/** Checks that somebody on site added to an event's list, beside those of its workbook and its templates (X1). Pure. */
import type { FieldValues } from "#/store/api";
import type { ListRef } from "../checklist";
import { NONE } from "../groups";
import { CATEGORIES } from "../rules";

type Fields = FieldValues<"check">;

/** Neither a workbook, which numbers its checks, nor a template made it. */
export function isAdded(fields: Fields): boolean {
  return !fields.code && !fields.template_item;
}

/** What a new check of a list begins with: what makes it one of that list, and the hands of who adds it. */
export function startOf(
  list: ListRef | undefined,
  me: string,
): Pick<Fields, "category" | "zone" | "responsible"> {
  const { grouping, key } = list ?? {};
  const category = CATEGORIES.find((one) => grouping === "category" && one === key) ?? "setup";
  const zone = grouping === "zone" && key !== NONE ? key : null;
  const responsible = grouping === "responsible" && key ? (key === NONE ? null : key) : me;
  return { category, zone: zone ?? null, responsible };
}
