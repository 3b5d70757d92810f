/** What a list shows: which checks, in an order that holds while somebody works through it, and which one is next. */
import type { Finder } from "#/search/match";
import { awaitsResult, byAttention, type Filter, type Judged, keeps } from "./attention";
import { holdOrder } from "./board/held_order";
import { GROUPINGS, type Grouping, keyOf } from "./groups";

/** One of the lists of an event, as its address names it; none of them: all checks of the event. */
export interface ListRef {
  readonly grouping: Grouping;
  readonly key: string;
}

/** The list that an address names: `?zone=<id>`, `?category=safety`; undefined for the whole event. */
export function listOf(query: URLSearchParams): ListRef | undefined {
  for (const grouping of GROUPINGS) {
    const key = query.get(grouping);
    if (key !== null) return { grouping, key };
  }
  return undefined;
}

/** The checks of a list. */
export function inList(judged: readonly Judged[], list: ListRef | undefined): readonly Judged[] {
  return list ? judged.filter((one) => keyOf(list.grouping, one) === list.key) : judged;
}

/** What is asked of a list; a change of it makes a new order. */
export interface Asked {
  readonly filter: Filter;
  /** Words that must all be found. */
  readonly words: readonly string[];
}

/** The texts in which a check is searched: names, and prose that is searched by its characters alone. */
export interface Texts {
  names(judged: Judged): readonly (string | null | undefined)[];
  prose(judged: Judged): readonly (string | null | undefined)[];
}

/** The ids of a list in a fresh order: what needs someone first. */
export function freshOrder(judged: readonly Judged[], asked: Asked, finder: Finder, texts: Texts): string[] {
  const { words } = asked;
  const isFound = (one: Judged) =>
    words.length === 0 || finder.finds(words, texts.names(one), texts.prose(one));
  return judged
    .filter((one) => keeps(asked.filter, one) && isFound(one))
    .sort(byAttention)
    .map((one) => one.check.id);
}

/**
 * The order that stood, brought up to date without moving anything: a check stays in its place though its result changed
 * or the filter would no longer show it; what is new comes in where it belongs; what left the list goes.
 */
export function heldOrder(
  stood: readonly string[],
  judged: readonly Judged[],
  fresh: readonly string[],
): string[] {
  const here = new Set(judged.map((one) => one.check.id));
  const shown = new Set(fresh);
  const staying = stood.filter((id) => here.has(id) && !shown.has(id));
  const rows = [...fresh, ...staying].map((id) => ({ id }));
  const order = holdOrder(stood, rows).map((row) => row.id);
  return same(order, stood) ? (stood as string[]) : order;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

/** The check to open after `after`: the next below that waits for a result, else the first from the top. */
export function nextOpen(
  order: readonly string[],
  after: string | null,
  find: (id: string) => Judged | undefined,
): string | null {
  const from = after === null ? 0 : order.indexOf(after) + 1;
  const round = [...order.slice(from), ...order.slice(0, from)];
  const next = round.find((id) => {
    const judged = id === after ? undefined : find(id);
    return judged !== undefined && awaitsResult(judged);
  });
  return next ?? null;
}
