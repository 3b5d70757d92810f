/** The families of all clients, kept up as records come and change: a change costs its own family, not all 50,000. */
import { type Client, type Contact, type Family, familyOf, gather } from "./merging";

/** What is different from before. */
export interface FamilyNews {
  readonly families: ReadonlyMap<string, Family>;
  readonly changed: readonly Family[];
  readonly gone: readonly string[];
}

export class Families {
  #clients: readonly Client[] = [];
  #contacts: readonly Contact[] = [];
  #families: ReadonlyMap<string, Family> = new Map();
  /** What others were merged into, also where it is not here. */
  #targets = new Set<string>();

  /** The first filling, in steps between which others have their turn; each tells what came. */
  *fill(clients: readonly Client[], contacts: readonly Contact[]): Generator<readonly Family[], void> {
    const families = yield* gather(clients, contacts, this.#families);
    this.#targets = new Set();
    for (const { fields } of clients) if (fields.merged_into) this.#targets.add(fields.merged_into);
    for (const { fields } of contacts) if (fields.merged_into) this.#targets.add(fields.merged_into);
    [this.#clients, this.#contacts, this.#families] = [clients, contacts, families];
  }

  update(clients: readonly Client[], contacts: readonly Contact[]): FamilyNews {
    const news = this.#few(clients, contacts);
    if (!news) return this.#all(clients, contacts);
    [this.#clients, this.#contacts, this.#families] = [clients, contacts, news.families];
    return news;
  }

  #all(clients: readonly Client[], contacts: readonly Contact[]): FamilyNews {
    const before = this.#families;
    const changed = [...this.fill(clients, contacts)].flat();
    const families = this.#families;
    return { families, changed, gone: [...before.keys()].filter((id) => !families.has(id)) };
  }

  /** Undefined when a merge is among what changed: what it touches is told by all records together. */
  #few(clients: readonly Client[], contacts: readonly Contact[]): FamilyNews | undefined {
    const [oldClients, newClients] = difference(this.#clients, clients);
    const [oldContacts, newContacts] = difference(this.#contacts, contacts);
    const different = [...oldClients, ...newClients, ...oldContacts, ...newContacts];
    if (different.some((one) => one.fields.merged_into || this.#targets.has(one.id))) return undefined;
    const touched = touchedBy([...oldClients, ...newClients], [...oldContacts, ...newContacts]);
    for (const id of touched) if (hasMerge(this.#families.get(id)) || this.#isPart(id)) return undefined;
    const living = new Map(newClients.map((client) => [client.id, client]));
    const gone = oldClients.map(({ id }) => id).filter((id) => !living.has(id));
    for (const id of touched) {
      const known = this.#families.get(id)?.client;
      if (known && !living.has(id) && !gone.includes(id)) living.set(id, known);
    }
    return this.#renewed(living, contacts, gone);
  }

  /** The families of these clients, which have nothing to do with a merge, made anew. */
  #renewed(
    living: ReadonlyMap<string, Client>,
    contacts: readonly Contact[],
    gone: readonly string[],
  ): FamilyNews | undefined {
    const people = peopleOf(contacts, living);
    for (const list of people.values()) if (list.some(({ fields }) => fields.merged_into)) return undefined;
    const families = new Map(this.#families);
    for (const id of gone) families.delete(id);
    const changed: Family[] = [];
    for (const [id, client] of living) {
      const before = this.#families.get(id);
      const family = familyOf(client, [], people.get(id) ?? [], (all) => all, before);
      if (family === before) continue;
      families.set(id, family);
      changed.push(family);
    }
    return { families, changed, gone };
  }

  /** A client that is here and stands for nothing by itself was merged into another. */
  #isPart(id: string): boolean {
    return !this.#families.has(id) && this.#clients.some((client) => client.id === id);
  }
}

function touchedBy(clients: readonly Client[], contacts: readonly Contact[]): Set<string> {
  const touched = new Set(clients.map(({ id }) => id));
  for (const { fields } of contacts) touched.add(fields.client ?? "");
  return touched;
}

function hasMerge(family: Family | undefined): boolean {
  if (family === undefined) return false;
  return (
    Boolean(family.client.fields.merged_into) ||
    family.merged.length > 0 ||
    family.everyContact.some(({ fields }) => fields.merged_into)
  );
}

function peopleOf(
  contacts: readonly Contact[],
  clients: ReadonlyMap<string, Client>,
): Map<string, Contact[]> {
  const people = new Map<string, Contact[]>();
  if (clients.size === 0) return people;
  for (const contact of contacts) {
    const of = contact.fields.client ?? "";
    if (!clients.has(of)) continue;
    const list = people.get(of);
    if (list) list.push(contact);
    else people.set(of, [contact]);
  }
  return people;
}

/** What stands in one list and not in the other: place by place where nothing came or went, else between equal ends. */
function difference<T>(before: readonly T[], now: readonly T[]): [T[], T[]] {
  if (before === now) return [[], []];
  if (before.length === now.length)
    return [before.filter((one, at) => one !== now[at]), now.filter((one, at) => one !== before[at])];
  const shorter = Math.min(before.length, now.length);
  let first = 0;
  while (first < shorter && before[first] === now[first]) first++;
  let last = 0;
  while (last < shorter - first && before[before.length - 1 - last] === now[now.length - 1 - last]) last++;
  return [before.slice(first, before.length - last), now.slice(first, now.length - last)];
}
