/** The list of clients: which, in what order. */
import type { Readings } from "#/search/pinyin";
import type { FamilyEntry } from "./client_book";
import type { Family } from "./merging";
import type { ClientBook, Hit } from "./search";

/** One line of the list: tens of thousands are made at a key, the few in sight are asked what they are. */
export class ClientRow {
  constructor(private readonly of: Family | Hit<FamilyEntry>) {}

  get family(): Family {
    return "entry" in this.of ? this.of.entry.family : this.of;
  }

  get id(): string {
    return this.family.id;
  }

  /** The contact that was found, else the first one. */
  get contact(): Family["contacts"][number] | undefined {
    const { contacts } = this.family;
    const meant = "entry" in this.of ? this.of.part.id : undefined;
    return contacts.find(({ id }) => id === meant) ?? contacts[0];
  }
}

export const SORTS = ["name", "code", "last"] as const;
export type SortColumn = (typeof SORTS)[number];
export interface Sort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

export const BY_NAME: Sort = { column: "name", descending: false };

export function nextSort(before: Sort, column: SortColumn): Sort {
  if (before.column === column) return { column, descending: !before.descending };
  return { column, descending: column === "last" };
}

/** The order that the key for it goes on to. */
export function nextColumn({ column }: Sort): SortColumn {
  return SORTS[(SORTS.indexOf(column) + 1) % SORTS.length] ?? "name";
}

/** By pinyin: comparing 50,000 names by the language's own rules takes over a second, by ready keys a tenth of it. */
export function nameKey(name: string, readings: Readings): string {
  let key = "";
  for (const character of name.normalize("NFKC").toLowerCase()) {
    const syllable = readings.get(character)?.[0];
    key += syllable ? `${syllable} ${character}` : character;
  }
  return key;
}

export function sortFamilies(
  families: readonly Family[],
  { column, descending }: Sort,
  readings: Readings,
  last: ReadonlyMap<string, string>,
): Family[] {
  const keyed = families.map((family) => ({ family, key: sortKey(family, column, readings, last) }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  if (descending) keyed.reverse();
  return keyed.map(({ family }) => family);
}

function sortKey(
  { id, client }: Family,
  column: SortColumn,
  readings: Readings,
  last: ReadonlyMap<string, string>,
): string {
  if (column === "last") return last.get(id) ?? "";
  if (column === "code") return client.fields.code ?? "\uffff";
  return nameKey(client.fields.name ?? "", readings);
}

/** Everything in order when nothing is asked; else the hits, the best first, each with the contact that was meant. */
export function rowsOf(
  sorted: readonly Family[],
  query: string,
  search: ClientBook<FamilyEntry>,
): ClientRow[] {
  if (query.trim() === "") return sorted.map((family) => new ClientRow(family));
  return search.find(query).map((hit) => new ClientRow(hit));
}
