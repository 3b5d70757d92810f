/** What the palette shows for what was typed. Reads signals. */
import { type Book, bookOf } from "#/domain/reception/clients/client_book";
import { ClientBook } from "#/domain/reception/clients/search";
import { receives } from "#/domain/reception/desk_rights";
import { readings } from "#/search/pinyin";
import type { Store } from "#/store/api";
import type { Shell } from "../context";
import { entryOf, type Kind, type Offer, type OfferEntry } from "./offers";
import { type Found, type Group, groupsOf, type OfKind, startOf } from "./rank";
import { recentOf } from "./recent";
import {
  clientOffer,
  contactOffer,
  eventOffer,
  eventSearch,
  hitOffer,
  peopleSearch,
  personOffer,
} from "./records";
import { actionsFor, screensFor } from "./ways";

/** So many of the best of a kind are ordered; the list shows a handful of them. */
const WEIGHED = 100;

/** Everything that can be found by this person on this device. */
export class Palette {
  readonly #people: ReturnType<typeof peopleSearch>;
  readonly #events: ReturnType<typeof eventSearch>;

  constructor(
    private readonly store: Store,
    private readonly placesOn: Shell["placesOn"],
  ) {
    this.#people = peopleSearch(store);
    this.#events = eventSearch(store);
  }

  /** Clients are only of those who receive them; what has no book here is not offered (O4). */
  get #clients(): Book | undefined {
    return receives(this.store) ? bookOf(this.store).value : undefined;
  }

  /** Still reading clients from the disk. */
  get reading(): boolean {
    return receives(this.store) && bookOf(this.store).value === undefined;
  }

  find(query: string): Group[] {
    const recent = recentOf(this.store.person);
    const [actions, screens] = [actionsFor(this.store), screensFor(this.store, this.placesOn)];
    if (query.trim() === "") {
      const lately = recent.flatMap((key) => this.#resolve(key, [...actions, ...screens]) ?? []);
      return startOf(lately, actions, screens);
    }
    const found = new Map<Kind, OfKind>([
      ["client", ofKind(this.#clients?.search.find(query) ?? [], hitOffer)],
      ["person", ofKind(this.#people.value.find(query), ({ entry }) => entry.offer)],
      ["event", ofKind(this.#events.value.find(query), ({ entry }) => entry.offer)],
      ["screen", among(screens, query)],
      ["action", among(actions, query)],
    ]);
    return groupsOf(found, recent);
  }

  /** What was opened before, as it stands now; what is gone or no longer theirs is not shown. */
  #resolve(key: string, ways: readonly Offer[]): Offer | undefined {
    const [kind, id = ""] = [key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)];
    const { store } = this;
    if (kind === "client" || kind === "contact") return this.#resolveClient(kind, id);
    if (kind === "person") {
      const person = store.list("person", "staff").value.find((one) => one.id === id);
      return person && person.fields.status !== "left" ? personOffer(store, person) : undefined;
    }
    if (kind === "event") {
      const event = store.all("event").value.find((one) => one.id === id);
      return event && eventOffer(event);
    }
    return ways.find((way) => way.key === key);
  }

  #resolveClient(kind: string, id: string): Offer | undefined {
    const book = this.#clients;
    if (!book) return undefined;
    const client = kind === "client" ? id : (this.store.record("contact", id).value?.fields.client ?? "");
    const family = book.families.get(book.root(client));
    if (!family || family.client.fields.erased) return undefined;
    if (kind === "client") return clientOffer(family);
    const contact = family.contacts.find((one) => one.id === id && !one.fields.erased);
    return contact && contactOffer(family, contact);
  }
}

function ofKind<H extends { readonly weight: number }>(hits: readonly H[], offer: (hit: H) => Offer): OfKind {
  const best = hits.slice(0, WEIGHED).map((hit): Found => ({ offer: offer(hit), weight: hit.weight }));
  return { best, count: hits.length };
}

/** A few offers are laid out anew at every key: there are no more than there are screens. */
function among(offers: readonly Offer[], query: string): OfKind {
  const book = new ClientBook<OfferEntry>();
  book.readAs(readings.value);
  book.update(offers.map((offer) => entryOf(offer, [offer.title, offer.facts])));
  book.build();
  return ofKind(book.find(query), ({ entry }) => entry.offer);
}
