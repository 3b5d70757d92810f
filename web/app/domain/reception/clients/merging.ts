/** Two records that turned out to be one (F36): `merged_into` is followed for display and can be taken back. */
import type { Shown } from "#/store/api";

export type Client = Shown<"client">;
export type Contact = Shown<"contact">;

/** Clients with all that was merged into them, and their contacts. */
export interface Family {
  readonly id: string;
  readonly client: Client;
  /** Merged into this one, directly or by another. */
  readonly merged: readonly Client[];
  /** Those that are shown: contacts of the whole family that are not merged into another. */
  readonly contacts: readonly Contact[];
  /** All contacts, also merged ones: what they were called and rung by still finds them. */
  readonly everyContact: readonly Contact[];
}

interface Mergeable {
  readonly id: string;
  readonly fields: { readonly merged_into?: string | null };
}

/**
 * Where a chain of merges ends. Two that were merged into each other apart (a cycle) end at the smaller id, on every
 * device the same; a chain to something that is not here ends before it.
 */
export function rootOf(id: string, records: ReadonlyMap<string, Mergeable>): string {
  const seen: string[] = [];
  let at = id;
  for (
    let next = records.get(at)?.fields.merged_into;
    next && records.has(next);
    next = records.get(at)?.fields.merged_into
  ) {
    if (seen.includes(at)) return seen.slice(seen.indexOf(at)).sort()[0] ?? at;
    seen.push(at);
    at = next;
  }
  return at;
}

/** Groups clients and contacts; families whose parts are the same objects as in `before` stay the same objects. */
export function familiesOf(
  clients: readonly Client[],
  contacts: readonly Contact[],
  before: ReadonlyMap<string, Family> = new Map(),
): Map<string, Family> {
  const steps = gather(clients, contacts, before);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** So many records at a time take a few milliseconds. */
const STEP = 2_000;

/** The same in steps between which others may have their turn; each tells the families that are new or different. */
export function* gather(
  clients: readonly Client[],
  contacts: readonly Contact[],
  before: ReadonlyMap<string, Family>,
): Generator<readonly Family[], Map<string, Family>> {
  const roots = rootsOfMerged(clients);
  const merged = new Map<string, Client[]>();
  for (const [id, client] of roots.apart) if (client.id !== id) push(merged, id, client);
  const people = new Map<string, Contact[]>();
  for (const [index, contact] of contacts.entries()) {
    const of = contact.fields.client ?? "";
    push(people, roots.of(of), contact);
    if (index % STEP === STEP - 1) yield NOBODY;
  }
  const shown = shownOf(contacts);
  const families = new Map<string, Family>();
  let changed: Family[] = [];
  for (const [index, client] of clients.entries()) {
    if (roots.of(client.id) === client.id) {
      const [others, everyContact] = [merged.get(client.id) ?? NOBODY, people.get(client.id) ?? NOBODY];
      const known = before.get(client.id);
      const family = familyOf(client, others, everyContact, shown, known);
      families.set(client.id, family);
      if (family !== known) changed.push(family);
    }
    if (index % STEP < STEP - 1) continue;
    yield changed;
    changed = [];
  }
  yield changed;
  return families;
}

const NOBODY: readonly never[] = [];

/** The family of these, or the one known before where nothing is different. */
export function familyOf(
  client: Client,
  merged: readonly Client[],
  everyContact: readonly Contact[],
  shown: (contacts: readonly Contact[]) => readonly Contact[],
  known: Family | undefined,
): Family {
  const alike =
    known?.client === client && same(known.merged, merged) && same(known.everyContact, everyContact);
  const contacts = shown(everyContact);
  if (alike && same(known.contacts, contacts)) return known;
  return { id: client.id, client, merged, contacts, everyContact };
}

interface Roots {
  /** What a client is shown as. */
  of(id: string): string;
  /** Each client that says it was merged, with what it is shown as. */
  readonly apart: readonly (readonly [string, Client])[];
}

function rootsOfMerged(clients: readonly Client[]): Roots {
  const merged = clients.filter(({ fields }) => fields.merged_into);
  if (merged.length === 0) return { of: (id) => id, apart: [] };
  const byId = new Map(clients.map((client) => [client.id, client]));
  const apart = merged.map((client) => [rootOf(client.id, byId), client] as const);
  const roots = new Map(apart.map(([root, { id }]) => [id, root]));
  return { of: (id) => roots.get(id) ?? id, apart };
}

/** Those that are shown of some contacts: all but those that became another. Most families have none of those. */
function shownOf(all: readonly Contact[]): (contacts: readonly Contact[]) => readonly Contact[] {
  let byId: Map<string, Contact> | undefined;
  return (contacts) => {
    if (!contacts.some(({ fields }) => fields.merged_into)) return contacts;
    byId ??= new Map(all.map((contact) => [contact.id, contact]));
    const known = byId;
    return contacts.filter(({ id, fields }) => !fields.merged_into || rootOf(id, known) === id);
  };
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function same<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

/** Ids of all clients of a family. */
export function idsOf({ client, merged }: Family): string[] {
  return [client.id, ...merged.map(({ id }) => id)];
}
