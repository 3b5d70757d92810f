/** Who it may be that announces themselves: contacts, clients and earlier visitors, by name, company or digits. Pure. */
import type { Finder } from "#/search/match";
import { wordsOf } from "#/search/match";
import type { Book } from "../clients/client_book";
import type { Family } from "../clients/merging";
import type { Stay, Visit } from "./stay";

/** What is known of somebody, ready to be taken over into the form. */
export interface Known {
  readonly key: string;
  readonly visitor: string;
  readonly company: string;
  readonly number: string;
  readonly client: string;
  readonly contact: string;
  /** Their visit that is expected today: they have come, no second visit is made. */
  readonly stay?: Stay;
}

export interface Sources {
  readonly expected: readonly Stay[];
  /** Undefined for who receives no clients, or not yet. */
  readonly book: Pick<Book, "search"> | undefined;
  readonly visits: readonly Visit[];
}

const MOST = 5;
const SHORTEST_DIGITS = 3;
/** So many families of the best that the book finds are looked through. */
const LOOKED_AT = 100;

/** The likeliest, best first: expected today, contacts of clients, then who was here before; each person once. */
export function findVisitors(typed: string, sources: Sources, finder: Finder): readonly Known[] {
  const words = wordsOf(typed);
  if (words.length === 0 || typed.trim().length < 2) return [];
  const digits = digitsOf(typed);
  const fits = (known: Known) =>
    finder.finds(words, [known.visitor, known.company]) ||
    (digits.length >= SHORTEST_DIGITS && digitsOf(known.number).includes(digits));
  const found = new Map<string, Known>();
  for (const known of everybody(typed, sources)) {
    if (found.size >= MOST) break;
    const who = `${known.visitor} ${known.company}`;
    if (!found.has(who) && fits(known)) found.set(who, known);
  }
  return [...found.values()];
}

function* everybody(typed: string, { expected, book, visits }: Sources): Generator<Known> {
  for (const stay of expected) yield { ...ofVisit(stay.visit), stay };
  for (const { entry } of book?.search.find(typed).slice(0, LOOKED_AT) ?? []) yield* contactsOf(entry.family);
  for (const visit of visits) if (!visit.fields.erased) yield ofVisit(visit);
}

function* contactsOf({ client, contacts }: Family): Generator<Known> {
  for (const { id, fields } of contacts) {
    if (fields.erased) continue;
    yield {
      key: id,
      visitor: fields.name ?? "",
      company: client.fields.name ?? "",
      number: fields.mobile ?? fields.phone ?? "",
      client: client.id,
      contact: id,
    };
  }
}

function ofVisit({ id, fields }: Visit): Known {
  return {
    key: id,
    visitor: fields.visitor ?? "",
    company: fields.company ?? "",
    number: fields.number ?? "",
    client: fields.client ?? "",
    contact: fields.contact ?? "",
  };
}

export function digitsOf(text: string): string {
  return text.normalize("NFKC").replaceAll(/\D/g, "");
}

/** The visit that a scanner or a person names: the address in its code, or the letters on the badge. */
export function byBadge(typed: string, stays: readonly Stay[]): Stay | undefined {
  const text = typed.normalize("NFKC").trim();
  const id = /\/visits\/([0-9A-HJKMNP-TV-Z]{26})/i.exec(text)?.[1]?.toUpperCase();
  if (id) return stays.find(({ visit }) => visit.id === id);
  const letters = text.toUpperCase();
  if (letters.length < BADGE_LETTERS) return undefined;
  const named = stays.filter(({ visit }) => visit.fields.badge?.toUpperCase() === letters);
  return named.find(({ done }) => !done.badge_back && !done.left) ?? named[0];
}

export const BADGE_LETTERS = 4;

/** What stands on a badge: of the visit's own id, so that two desks without a line never give the same. */
export function badgeOf({ id, fields }: Visit): string {
  return fields.badge ?? id.slice(-BADGE_LETTERS);
}
