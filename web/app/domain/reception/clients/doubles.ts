/** Clients and contacts that are likely the same (F36): told, never joined without a person. Pure. */
import type { Book } from "./client_book";
import type { Contact, Family } from "./merging";
import { lineKey, numbersIn, sameLine, sameNumber } from "./numbers";

export type Likeness = "number" | "name";

export interface Double {
  readonly family: Family;
  readonly by: Likeness;
}

/** What companies add to their name, and people leave out. */
const SUFFIX =
  /(?:股份有限公司|有限责任公司|有限責任公司|有限公司|有限合伙|集团公司|集團公司|集团|集團|分公司|公司|股份|incorporated|inc|corporation|corp|company|limited|coltd|ltd|llc|co)$/u;
/** Of a name's place in front: 上海蓝鲸 and 蓝鲸（上海） are told apart by people, not here. */
const SIGNS = /[\s\p{P}\p{S}]/gu;

/** A name without its legal form, spaces and signs; empty when nothing else is left. */
export function bareName(name: string | null | undefined): string {
  let bare = (name ?? "").normalize("NFKC").toLowerCase().replaceAll(SIGNS, "");
  for (
    let shorter = bare.replace(SUFFIX, "");
    shorter !== bare && shorter !== "";
    shorter = bare.replace(SUFFIX, "")
  )
    bare = shorter;
  return bare;
}

/** Names and lines of a family, by which others are compared with it. */
interface Marks {
  readonly names: ReadonlySet<string>;
  readonly numbers: readonly string[];
}

function marksOf({ client, merged, everyContact }: Family): Marks {
  const living = [client, ...merged].filter(({ fields }) => !fields.erased);
  const people = everyContact.filter(({ fields }) => !fields.erased);
  return {
    names: new Set(living.map(({ fields }) => bareName(fields.name)).filter(Boolean)),
    numbers: [
      ...living.map(({ fields }) => fields.phone ?? ""),
      ...people.flatMap(({ fields }) => [fields.mobile ?? "", fields.phone ?? ""]),
    ].filter(Boolean),
  };
}

/** Every family by its bare names and by the ends of its numbers: doubles are found without comparing all with all. */
export class Likenesses {
  readonly #byName = new Map<string, Family[]>();
  readonly #byLine = new Map<string, { family: Family; number: string }[]>();

  constructor(families: Iterable<Family>) {
    for (const family of families) {
      const { names, numbers } = marksOf(family);
      for (const name of names) put(this.#byName, name, family);
      for (const number of numbers)
        for (const line of numbersIn(number)) put(this.#byLine, lineKey(line), { family, number });
    }
  }

  /** Others that may be this one; the same number weighs more than the same name. */
  of(family: Family): Double[] {
    return this.#alike(marksOf(family), family.id);
  }

  alike(name: string, numbers: readonly string[]): Double[] {
    return this.#alike({ names: new Set([bareName(name)].filter(Boolean)), numbers }, null);
  }

  /** Every family that has at least one. */
  all(families: Iterable<Family>): Map<string, Double[]> {
    const found = new Map<string, Double[]>();
    for (const family of families) {
      const doubles = this.of(family);
      if (doubles.length > 0) found.set(family.id, doubles);
    }
    return found;
  }

  #alike({ names, numbers }: Marks, self: string | null): Double[] {
    const found = new Map<string, Double>();
    const lines = numbers.flatMap(numbersIn);
    for (const line of lines) {
      for (const { family, number } of this.#byLine.get(lineKey(line)) ?? []) {
        const same = lineKey(line) !== "" && numbersIn(number).some((theirs) => sameLine(line, theirs));
        if (same && family.id !== self) found.set(family.id, { family, by: "number" });
      }
    }
    for (const name of names) {
      for (const family of this.#byName.get(name) ?? [])
        if (family.id !== self && !found.has(family.id)) found.set(family.id, { family, by: "name" });
    }
    return [...found.values()];
  }
}

function put<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const likenesses = new WeakMap<ReadonlyMap<string, Family>, Likenesses>();

/** Prepared once for each state of the book. */
export function likenessesOf({ families }: Book): Likenesses {
  let found = likenesses.get(families);
  if (!found) {
    found = new Likenesses(families.values());
    likenesses.set(families, found);
  }
  return found;
}

export function doublesOfDraft(
  draft: { readonly name: string; readonly phone: string },
  book: Book,
): Double[] {
  return likenessesOf(book).alike(draft.name, [draft.phone].filter(Boolean));
}

/** Contacts of one family that are likely one person: the same name, or the same mobile. */
export function doubledContacts(contacts: readonly Contact[]): [Contact, Contact][] {
  const pairs: [Contact, Contact][] = [];
  const living = contacts.filter(({ fields }) => !fields.erased);
  living.forEach((one, index) => {
    for (const other of living.slice(index + 1)) {
      const named = bareName(one.fields.name) === bareName(other.fields.name);
      if (named || sameNumber(one.fields.mobile, other.fields.mobile)) pairs.push([one, other]);
    }
  });
  return pairs;
}

/** Of two that are one, the elder stays: its id is the smaller, on every device the same. */
export function elderFirst<T extends { readonly id: string }>(one: T, other: T): [T, T] {
  return one.id < other.id ? [one, other] : [other, one];
}
