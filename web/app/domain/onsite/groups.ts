/** The four ways in which an event's checks are put into lists. */

import type { Judged } from "./attention";
import { CATEGORIES } from "./rules";

export const GROUPINGS = ["category", "zone", "responsible", "due"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** One list. `key` is the category, the id of zone or person, the start of the hour (ISO 8601), or "none". */
export interface Group {
  readonly grouping: Grouping;
  readonly key: string;
  readonly checks: readonly Judged[];
}

/** The key of a check without zone, responsible person or due time. */
export const NONE = "none";
const HOUR = 3_600_000;

/** The key of the list that a check stands in. */
export function keyOf(grouping: Grouping, judged: Judged): string {
  const { fields } = judged.check;
  if (grouping !== "due") return fields[grouping] ?? NONE;
  if (!Number.isFinite(judged.due)) return NONE;
  // Whole hours of the clock everywhere but where a zone is off by half an hour: there a list begins at half past.
  return new Date(Math.floor(judged.due / HOUR) * HOUR).toISOString();
}

/** Names of zones and people, and how two of them compare in the person's language. */
export interface Naming {
  nameOf(grouping: "zone" | "responsible", id: string): string;
  compare(left: string, right: string): number;
  readonly me: string;
}

/** The lists of an event, in the order in which people look for them; those without a key come last. */
export function groupChecks(judged: readonly Judged[], grouping: Grouping, naming: Naming): Group[] {
  const lists = new Map<string, Judged[]>();
  for (const one of judged) {
    const key = keyOf(grouping, one);
    const list = lists.get(key);
    if (list) list.push(one);
    else lists.set(key, [one]);
  }
  const groups = [...lists].map(([key, checks]) => ({ grouping, key, checks }));
  return groups.sort((left, right) => order(grouping, left.key, right.key, naming));
}

function order(grouping: Grouping, left: string, right: string, naming: Naming): number {
  if (left === NONE || right === NONE) return Number(left === NONE) - Number(right === NONE);
  if (grouping === "due") return left < right ? -1 : 1;
  if (grouping === "category") return place(left) - place(right);
  if (grouping === "responsible" && (left === naming.me || right === naming.me))
    return left === naming.me ? -1 : 1;
  return naming.compare(naming.nameOf(grouping, left), naming.nameOf(grouping, right));
}

function place(category: string): number {
  return (CATEGORIES as readonly string[]).indexOf(category);
}
