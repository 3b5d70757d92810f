import { formatNumber, formatWhen, minute, t } from "#/i18n";
import type { Store } from "#/store/api";
import { nameOf } from "./event_checks";
import { CATEGORIES } from "./rules";

/** What people call a field of a check. */
export function fieldWord(field: string): string {
  switch (field) {
    case "title":
      return t("edit.name");
    case "requirement":
    case "zone":
    case "responsible":
    case "due":
    case "category":
    case "code":
    case "remark":
      return t(`check.${field}`);
    case "low":
    case "high":
    case "unit":
      return t(`edit.${field}`);
    case "measured":
      return t("check.value");
    case "photo_required":
      return t("row.photo");
    default:
      return field;
  }
}

/** A value of a field as people read it: names instead of ids, times of the department. */
export function valueWord(store: Store, field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return t("field.empty");
  if (field === "zone") return store.record("zone", String(value)).value?.fields.name ?? String(value);
  if (field === "responsible") return nameOf(store, String(value));
  if (field === "due") return formatWhen(String(value), minute.value);
  const category = CATEGORIES.find((one) => field === "category" && one === value);
  if (category) return t(`category.${category}`);
  return typeof value === "number" ? formatNumber(value) : String(value);
}
