/** What the palette offers: whatever somebody may open or do from where they are, as one line each. */
import type { BookEntry } from "#/domain/reception/clients/search";

export const KINDS = ["client", "person", "event", "screen", "action"] as const;
export type Kind = (typeof KINDS)[number];

export interface Offer {
  /** The same in the next session, so that it can be remembered: `event:01M8…`, `action:call`. */
  readonly key: string;
  readonly kind: Kind;
  readonly title: string;
  readonly facts: string;
  /** The key that does the same without the palette. */
  readonly hint?: string;
  /** Made when it is chosen: a new call has an id of its own each time. */
  readonly href: () => string;
}

/** An offer that a book finds. */
export interface OfferEntry extends BookEntry {
  readonly offer: Offer;
}

export function entryOf(
  offer: Offer,
  texts: BookEntry["parts"][0]["texts"],
  numbers: readonly (string | null | undefined)[] = [],
): OfferEntry {
  return { id: offer.key, offer, parts: [{ id: offer.key, texts, numbers }] };
}
