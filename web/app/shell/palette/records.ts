/** People, events and clients as offers: found by the same kind of book, so that all are written in the same ways. */
import { computed, type ReadonlySignal } from "@preact/signals";
import { eventHref } from "#/domain/onsite/addresses";
import { mobileWords } from "#/domain/organisation/mobile_number";
import { clientHref } from "#/domain/reception/clients/addresses";
import type { FamilyEntry } from "#/domain/reception/clients/client_book";
import { Layout } from "#/domain/reception/clients/layout";
import type { Contact, Family } from "#/domain/reception/clients/merging";
import { ClientBook, type Hit } from "#/domain/reception/clients/search";
import { factsLine, formatDate, minute } from "#/i18n";
import { readings } from "#/search/pinyin";
import type { Shown, Store } from "#/store/api";
import { entryOf, type Offer, type OfferEntry } from "./offers";

type Search = Pick<ClientBook<OfferEntry>, "find">;

export function personOffer(store: Store, { id, fields }: Shown<"person">): Offer {
  const groups = (fields.groups ?? []).map((group) => store.record("group", group).value?.fields.name);
  return {
    key: `person:${id}`,
    kind: "person",
    title: fields.name ?? "",
    facts: factsLine(fields.staff_number, ...groups, fields.mobile && mobileWords(fields.mobile)),
    href: () => `/people?person=${encodeURIComponent(id)}`,
  };
}

export function eventOffer({ id, fields }: Shown<"event">): Offer {
  return {
    key: `event:${id}`,
    kind: "event",
    title: fields.name ?? "",
    facts: factsLine(fields.starts && formatDate(fields.starts, minute.peek()), fields.venue, fields.code),
    href: () => eventHref(id),
  };
}

export function clientOffer({ client }: Family): Offer {
  const { name, code, phone } = client.fields;
  return {
    key: `client:${client.id}`,
    kind: "client",
    title: name ?? "",
    facts: factsLine(phone && mobileWords(phone), code),
    href: () => clientHref(client.id),
  };
}

export function contactOffer({ client }: Family, { id, fields }: Contact): Offer {
  const number = fields.mobile ?? fields.phone;
  return {
    key: `contact:${id}`,
    kind: "client",
    title: fields.name ?? "",
    facts: factsLine(client.fields.name, fields.title, number && mobileWords(number)),
    href: () => clientHref(client.id),
  };
}

/** The client that was meant, or the contact that is still shown. */
export function hitOffer({ entry: { family }, part }: Hit<FamilyEntry>): Offer {
  const contact = family.contacts.find(({ id }) => id === part.id);
  return contact ? contactOffer(family, contact) : clientOffer(family);
}

/** Everybody who is still in the department. */
export function peopleSearch(store: Store): ReadonlySignal<Search> {
  const people = computed(() =>
    store.list("person", "staff").value.filter(({ fields }) => fields.status !== "left"),
  );
  return searchOf(people, (person) => {
    const { name, staff_number, mobile, email } = person.fields;
    const groups = (person.fields.groups ?? []).map((id) => store.record("group", id).value?.fields.name);
    return entryOf(personOffer(store, person), [name, staff_number, email, ...groups], [mobile]);
  });
}

export function eventSearch(store: Store): ReadonlySignal<Search> {
  return searchOf(store.all("event"), (event) => {
    const { name, code, venue } = event.fields;
    return entryOf(eventOffer(event), [name, code, venue]);
  });
}

interface RecordLike {
  readonly id: string;
}

/** A book of records; one that changed renews only its own entry. */
function searchOf<T extends RecordLike>(
  records: ReadonlySignal<readonly T[]>,
  entryFor: (record: T) => OfferEntry,
): ReadonlySignal<Search> {
  const book = new ClientBook<OfferEntry>();
  const layout = new Layout(book);
  let before = new Map<string, { readonly record: T; readonly key: string }>();
  return computed(() => {
    const now = new Map<string, { readonly record: T; readonly key: string }>();
    const changed: OfferEntry[] = [];
    for (const record of records.value) {
      const known = before.get(record.id);
      const entry = known?.record === record ? undefined : entryFor(record);
      if (entry) changed.push(entry);
      now.set(record.id, known && !entry ? known : { record, key: entry?.id ?? "" });
    }
    const gone = [...before].flatMap(([id, { key }]) => (now.has(id) ? [] : [key]));
    before = now;
    book.update(changed, gone);
    book.readAs(readings.value);
    layout.go();
    return { find: (query) => book.find(query), laidOut: layout.laidOut.value } as Search;
  });
}
