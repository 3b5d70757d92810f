import { GROUPINGS, type Grouping } from "../groups";

const KEY = "qianchang.grouping";

/** How this phone's lists were put together last. */
export function rememberedGrouping(): Grouping {
  try {
    return GROUPINGS.find((one) => one === localStorage.getItem(KEY)) ?? "category";
  } catch {
    return "category"; // storage switched off: the default serves
  }
}

export function rememberGrouping(grouping: Grouping): void {
  try {
    localStorage.setItem(KEY, grouping);
  } catch {
    // Not remembered, but shown: it stands in the address.
  }
}
