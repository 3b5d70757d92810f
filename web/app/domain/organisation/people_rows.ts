/** The list of people: which rows, in which order; fluid with 10,000 of them. */
import type { Finder } from "#/search/match";
import type { FieldValues } from "#/store/api";
import type { Group, Person } from "./rights";

export type Position = NonNullable<FieldValues<"person">["position"]>;
export type Status = NonNullable<FieldValues<"person">["status"]>;

export const POSITIONS: readonly Position[] = ["manager", "deputy_manager", "group_lead", "member"];
export const STATUSES: readonly Status[] = ["active", "probation", "leave", "suspended", "left"];

/** A person with what the row shows, computed once per change of the record. */
export interface PersonRow {
  readonly id: string;
  readonly person: Person;
  /** Names of the groups, or of those in the deputy's charge. */
  readonly groups: string;
}

/** What the person asked to see. `group`: an id, or "none". `current` leaves out those who left. */
export interface Wanted {
  readonly group: string | null;
  readonly position: Position | null;
  readonly status: Status | "current" | null;
  readonly words: readonly string[];
}

export const EVERYBODY: Wanted = { group: null, position: null, status: "current", words: [] };
export const NO_GROUP = "none";

export function personRow(person: Person, nameOf: (group: string) => string, joiner: string): PersonRow {
  const { position, groups, in_charge_of } = person.fields;
  const ids = (position === "deputy_manager" && in_charge_of?.length ? in_charge_of : groups) ?? [];
  return { id: person.id, person, groups: ids.map(nameOf).filter(Boolean).join(joiner) };
}

export function filterPeople(rows: readonly PersonRow[], wanted: Wanted, finder: Finder): PersonRow[] {
  return rows.filter((row) => belongs(row, wanted) && found(row, wanted.words, finder));
}

function belongs({ person: { fields } }: PersonRow, { group, position, status }: Wanted): boolean {
  if (position && fields.position !== position) return false;
  if (status === "current" ? fields.status === "left" : status && fields.status !== status) return false;
  if (group === null) return true;
  const ids = groupsOf(fields);
  return group === NO_GROUP ? ids.length === 0 : ids.includes(group);
}

function groupsOf(fields: FieldValues<"person">): readonly string[] {
  const charge = fields.position === "deputy_manager" ? (fields.in_charge_of ?? []) : [];
  return [...(fields.groups ?? []), ...charge];
}

function found({ person: { fields }, groups }: PersonRow, words: readonly string[], finder: Finder): boolean {
  if (words.length === 0) return true;
  return finder.finds(words, [fields.name, fields.staff_number, fields.mobile, groups, fields.email]);
}

/** How many people each group holds; those who left are not counted. "none" is for people without a group. */
export function countGroups(
  rows: readonly PersonRow[],
  groups: readonly Group[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>(groups.map((group) => [group.id, 0]));
  counts.set(NO_GROUP, 0);
  for (const { person } of rows) {
    if (person.fields.status === "left") continue;
    const ids = new Set(groupsOf(person.fields));
    for (const id of ids.size === 0 ? [NO_GROUP] : ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

export const SORTS = ["staff_number", "name", "position", "groups", "status", "hired_on"] as const;
export type SortColumn = (typeof SORTS)[number];

export interface Sort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

export const BY_NUMBER: Sort = { column: "staff_number", descending: false };

/** A copy in the order asked for; equals stand by staff number. */
export function sortPeople(
  rows: readonly PersonRow[],
  sort: Sort,
  compare: (a: string, b: string) => number,
): PersonRow[] {
  const sign = sort.descending ? -1 : 1;
  const key = keyOf(sort.column);
  return rows
    .map((row) => ({ row, key: key(row), number: row.person.fields.staff_number ?? "" }))
    .sort(
      (one, other) => sign * order(one.key, other.key, compare) || order(one.number, other.number, compare),
    )
    .map(({ row }) => row);
}

function keyOf(column: SortColumn): (row: PersonRow) => string | number {
  if (column === "groups") return (row) => row.groups;
  if (column === "position") return (row) => POSITIONS.indexOf(row.person.fields.position ?? "member");
  if (column === "status") return (row) => STATUSES.indexOf(row.person.fields.status ?? "active");
  return (row) => row.person.fields[column] ?? "";
}

function order(
  one: string | number,
  other: string | number,
  compare: (a: string, b: string) => number,
): number {
  if (typeof one === "number" || typeof other === "number") return Number(one) - Number(other);
  if (one === "" || other === "") return Number(one === "") - Number(other === "");
  return compare(one, other);
}

/** A click on a column's head. */
export function nextSort(sort: Sort, column: SortColumn): Sort {
  return { column, descending: sort.column === column && !sort.descending };
}
