/** Who may be calling: by any part of a number in any writing, by characters, pinyin or initials (R1, F35). Pure. */
import { type Finder, wordsOf } from "#/search/match";
import type { Book } from "../clients/client_book";
import type { Client, Contact, Family } from "../clients/merging";
import { sameNumber, searchableDigits, typedDigits } from "../clients/numbers";

export type { Client, Contact } from "../clients/merging";

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

/** So many of the best that the book finds are weighed; of a name that thousands have, a word more finds the one. */
const WEIGHED = 200;

/** Whoever fits what was typed, the best first. */
export function candidates(
  { search }: Pick<Book, "search">,
  typed: Typed,
  finder: Finder,
): readonly Candidate[] {
  const look = lookFor(typed, finder);
  const found = [...likely(search, typed)].flatMap((family) => weighed(family, look));
  return found.toSorted((one, other) => other.weight - one.weight).slice(0, MOST);
}

/** By everything that was typed together, then by each of it alone. */
function likely(search: Book["search"], { number, caller, company }: Typed): Set<Family> {
  const digits = typedDigits(number).some((each) => each.length >= DIGITS) ? number : "";
  const [called, house] = [tellingWords(caller).join(" "), tellingWords(company).join(" ")];
  const hits = [
    search.find(`${called} ${house}`),
    search.whose(number),
    ...[digits, called, house].map((query) => search.find(query)),
  ];
  return new Set(hits.flatMap((some) => some.slice(0, WEIGHED).map(({ entry }) => entry.family)));
}

/** The contacts that fit; the house itself where none of its contacts does. */
function weighed({ client, merged, contacts }: Family, look: Look): Candidate[] {
  const { name, code, kind, phone } = client.fields;
  const houses = [name, code, ...merged.map(({ fields }) => fields.name)];
  const people = contacts.flatMap((contact) => {
    const { fields } = contact;
    const found = look([fields.mobile, fields.phone], [fields.name, fields.title], houses, phone);
    return found.weight > 0 ? [{ id: contact.id, client, contact, ...found }] : [];
  });
  if (people.length > 0) return people;
  const found = look([phone], kind === "individual" ? [name] : [], houses, undefined);
  return found.weight > 0 ? [{ id: client.id, client, contact: undefined, ...found }] : [];
}

type Texts = readonly (string | null | undefined)[];
type Weighed = Pick<Candidate, "weight" | "sure">;
type Look = (numbers: Texts, names: Texts, houses: Texts, switchboard: string | null | undefined) => Weighed;

function lookFor({ number, caller, company }: Typed, finder: Finder): Look {
  const digits = typedDigits(number).filter((each) => each.length >= DIGITS);
  const [called, house] = [tellingWords(caller), tellingWords(company)];
  // A switchboard is the whole house's: found by it, nobody of the house is certain.
  return (numbers, names, houses, switchboard) => {
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
