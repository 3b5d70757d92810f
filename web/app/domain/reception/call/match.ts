/** Who may be calling: by any part of a number in any writing, by characters, pinyin or initials (R1, F35). Pure. */
import { type Finder, wordsOf } from "#/search/match";
import type { Shown } from "#/store/api";
import { sameNumber, searchableDigits, typedDigits } from "../clients/numbers";

export type Client = Shown<"client">;
export type Contact = Shown<"contact">;

export interface Candidate {
  /** The contact's id, or the client's where it is the house itself. */
  readonly id: string;
  readonly client: Client | undefined;
  readonly contact: Contact | undefined;
  /** The same telephone in full, not just some of its digits: only this is certain. */
  readonly sure: boolean;
  readonly weight: number;
}

export interface Typed {
  readonly number: string;
  readonly caller: string;
  readonly company: string;
}

/** Fewer digits say nothing about who it is. */
const DIGITS = 3;
const MOST = 5;

/** Whoever fits what was typed, the best first. */
export function candidates(
  clients: readonly Client[],
  contacts: readonly Contact[],
  typed: Typed,
  finder: Finder,
): readonly Candidate[] {
  const houses = new Map(clients.map((client) => [client.id, client]));
  const found: Candidate[] = [];
  const look = lookFor(typed, finder);
  const withContact = new Set<string>();
  for (const contact of contacts) {
    if (contact.fields.merged_into) continue;
    const client = houseOf(houses, contact.fields.client);
    const { name, mobile, phone, title } = contact.fields;
    const weighed = look(
      [mobile, phone],
      [name, title],
      client ? [client.fields.name, client.fields.code] : [],
      client?.fields.phone,
    );
    if (weighed.weight === 0) continue;
    if (client) withContact.add(client.id);
    found.push({ id: contact.id, client, contact, ...weighed });
  }
  for (const client of clients) {
    if (client.fields.merged_into || withContact.has(client.id)) continue;
    const { name, code, phone } = client.fields;
    const weighed = look([phone], client.fields.kind === "individual" ? [name] : [], [name, code], undefined);
    if (weighed.weight > 0) found.push({ id: client.id, client, contact: undefined, ...weighed });
  }
  return found.toSorted((one, other) => other.weight - one.weight).slice(0, MOST);
}

type Texts = readonly (string | null | undefined)[];
type Weighed = Pick<Candidate, "weight" | "sure">;

function lookFor({ number, caller, company }: Typed, finder: Finder) {
  const digits = typedDigits(number).filter((each) => each.length >= DIGITS);
  const [called, house] = [tellingWords(caller), tellingWords(company)];
  // A switchboard is the whole house's: found by it, nobody of the house is certain.
  return (numbers: Texts, names: Texts, houses: Texts, switchboard: string | null | undefined): Weighed => {
    const sure = numbers.some((theirs) => sameNumber(theirs, number));
    let weight = sure ? 100 : Math.max(0, ...numbers.map((theirs) => share(theirs, digits)));
    if (weight === 0 && switchboard) {
      weight = sameNumber(switchboard, number) ? 40 : Math.min(15, share(switchboard, digits));
    }
    if (called.length > 0 && finder.finds(called, names)) weight += 10;
    if (called.length > 0 && finder.finds(called, houses)) weight += 3;
    if (house.length > 0 && finder.finds(house, houses)) weight += 6;
    return { weight, sure };
  };
}

/** How much of a number was typed: its end says more than its middle, more digits more than few. */
function share(number: string | null | undefined, digits: readonly string[]): number {
  if (!number || digits.length === 0) return 0;
  const theirs = searchableDigits(number).split(" ");
  const found = digits.filter((each) => theirs.some((one) => one.includes(each)));
  const ends = found.some((each) => theirs.some((one) => one.endsWith(each)));
  return found.length === 0 ? 0 : 20 + Math.max(...found.map((each) => each.length)) + (ends ? 10 : 0);
}

/** One Latin letter is no name. */
function tellingWords(text: string): string[] {
  return wordsOf(text).filter((word) => word.length > 1 || /\p{Script=Han}/u.test(word));
}

/** The house that a client became part of, if it was merged. */
export function houseOf(
  houses: ReadonlyMap<string, Client>,
  id: string | null | undefined,
): Client | undefined {
  let house = id ? houses.get(id) : undefined;
  for (let steps = 0; house?.fields.merged_into && steps < 9; steps++) {
    house = houses.get(house.fields.merged_into) ?? house;
  }
  return house;
}
