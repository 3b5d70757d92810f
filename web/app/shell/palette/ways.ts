/** The screens that somebody may open and the acts that they may do, now. Reads signals. */
import { feedbackHref } from "#/domain/onsite/addresses";
import { REPORT, reportHref } from "#/domain/onsite/incidents/addresses";
import { managesStaff } from "#/domain/organisation/rights";
import { CLIENTS, NEW_CLIENT, RETENTION } from "#/domain/reception/clients/addresses";
import { receives } from "#/domain/reception/desk_rights";
import { CALLBACKS, callHref } from "#/domain/reception/enquiries/addresses";
import { mayReadSome } from "#/domain/reception/feedback/rights";
import { EVACUATION, NEW_VISIT } from "#/domain/reception/visits/addresses";
import { t } from "#/i18n";
import { here } from "#/router";
import type { Store } from "#/store/api";
import type { OpenPlace, Shell } from "../context";
import { ME } from "../me/address";
import type { Offer } from "./offers";

/** Places of the top line and of one's own screen, each once; those of an event say of which. */
export function screensFor(store: Store, placesOn: Shell["placesOn"]): Offer[] {
  const places = [...placesOn("desk"), ...placesOn("me")].filter(({ href }) => mayOpen(store, href));
  const offers = new Map(places.map((place) => [place.href, placeOffer(store, place)]));
  const add = (href: string, title: string, may = true) => may && offers.set(href, screen(href, title, ""));
  add(CALLBACKS, t("callback.title"));
  add(EVACUATION, t("visit.evacuation"), receives(store));
  add(RETENTION, t("retention.title"), store.status.value.manages.includes("reception"));
  add(ME, t("me.title"));
  return [...offers.values()];
}

// The report of feedback opens for everybody and shows nothing to crew: it is not offered where it would be empty.
function mayOpen(store: Store, href: string): boolean {
  return !href.startsWith("/feedback") || mayReadSome(store);
}

function placeOffer(store: Store, { place, href }: OpenPlace): Offer {
  const event = eventIn(href);
  const name = event === undefined ? "" : (store.record("event", event).value?.fields.name ?? "");
  return screen(href, place.label(), name);
}

function screen(href: string, title: string, facts: string): Offer {
  return { key: `screen:${href}`, kind: "screen", title, facts, href: () => href };
}

function eventIn(path: string): string | undefined {
  const event = /^\/event\/([^/]+)/.exec(path)?.[1];
  return event && decodeURIComponent(event);
}

export function actionsFor(store: Store): Offer[] {
  const desk = receives(store);
  const event = eventIn(here()?.path ?? "");
  const name = (event && store.record("event", event).value?.fields.name) || "";
  const act = (
    id: string,
    title: string,
    href: string | (() => string),
    more: Partial<Offer> = {},
  ): Offer => ({
    key: `action:${id}`,
    kind: "action",
    title,
    facts: "",
    href: typeof href === "string" ? () => href : href,
    ...more,
  });
  return [
    ...(desk ? [act("call", t("desk.newCall"), () => callHref(store.newId()), { hint: "F2" })] : []),
    act("visit", t("visit.new"), NEW_VISIT, desk ? { hint: "F4" } : {}),
    ...(desk ? [act("client", t("clients.add"), NEW_CLIENT)] : []),
    act("report", t("incident.reportTitle"), event ? reportHref(event) : REPORT, { facts: name }),
    ...(event ? [act("feedback", t("feedback.write"), `${feedbackHref(event)}/write`, { facts: name })] : []),
    ...(managesStaff(store.status.value.manages) ? [act("person", t("people.add"), "/people?add=1")] : []),
    act("password", t("me.password"), `${ME}/password`),
  ];
}

/** All clients that fit, on the screen that lists them. */
export function allClientsHref(query: string): string {
  return `${CLIENTS}?q=${encodeURIComponent(query)}`;
}
