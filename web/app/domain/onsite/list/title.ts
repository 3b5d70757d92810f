import { formatDate, formatTime, t } from "#/i18n";
import { useStore } from "#/store/context";
import type { ListRef } from "../checklist";
import { nameOf } from "../event_checks";
import { type Grouping, NONE } from "../groups";
import { CATEGORIES } from "../rules";

const HOUR = 3_600_000;

/** The name of a list in an overview: "安全", "三层序厅", "马晓东", "10:00–11:00". */
export function useKeyName(): (grouping: Grouping, key: string) => string {
  const store = useStore();
  return (grouping, key) => {
    if (grouping === "category") {
      const category = CATEGORIES.find((one) => one === key);
      return category ? t(`category.${category}`) : key;
    }
    if (key === NONE) return t(`lists.none.${grouping}`);
    if (grouping === "zone") return store.record("zone", key).value?.fields.name ?? t("lists.none.zone");
    if (grouping === "responsible") return key === store.person ? t("lists.me") : nameOf(store, key);
    return t("lists.hour", { from: formatTime(key), to: formatTime(Date.parse(key) + HOUR) });
  };
}

/** The title of a list's own screen. */
export function useListTitle(list: ListRef | undefined): string {
  const name = useKeyName();
  if (!list) return t("list.everything");
  const { grouping, key } = list;
  if (grouping === "category") return t("list.category", { name: name(grouping, key) });
  return grouping === "due" && key !== NONE
    ? `${formatDate(key)} ${name(grouping, key)}`
    : name(grouping, key);
}
