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
  const byId = new Map(clients.map((client) => [client.id, client]));
  const contactsById = new Map(contacts.map((contact) => [contact.id, contact]));
  const merged = new Map<string, Client[]>();
  const rootOfClient = new Map<string, string>();
  for (const client of clients) {
    const root = client.fields.merged_into ? rootOf(client.id, byId) : client.id;
    rootOfClient.set(client.id, root);
    if (root !== client.id) push(merged, root, client);
  }
  const people = new Map<string, Contact[]>();
  for (const contact of contacts) push(people, rootOfClient.get(contact.fields.client ?? "") ?? "", contact);
  const families = new Map<string, Family>();
  for (const client of clients) {
    if (rootOfClient.get(client.id) !== client.id) continue;
    const found = family(client, merged.get(client.id) ?? [], people.get(client.id) ?? [], contactsById);
    const known = before.get(client.id);
    families.set(client.id, known && alike(known, found) ? known : found);
  }
  return families;
}

function family(
  client: Client,
  merged: readonly Client[],
  everyContact: readonly Contact[],
  byId: ReadonlyMap<string, Contact>,
): Family {
  const contacts = everyContact.filter((one) => !one.fields.merged_into || rootOf(one.id, byId) === one.id);
  return { id: client.id, client, merged, contacts, everyContact };
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function alike(one: Family, other: Family): boolean {
  return (
    one.client === other.client &&
    same(one.merged, other.merged) &&
    same(one.contacts, other.contacts) &&
    same(one.everyContact, other.everyContact)
  );
}

function same<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

/** Ids of all clients of a family. */
export function idsOf({ client, merged }: Family): string[] {
  return [client.id, ...merged.map(({ id }) => id)];
}
