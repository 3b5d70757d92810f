/** The event that is open, and on a phone the one that was open last: where the places of the bar lead. */
import { signal } from "@preact/signals";
import { minute } from "#/i18n";
import { here } from "#/router";
import type { Store } from "#/store/api";
import { isPast } from "./home/events";

const KEY = "qianchang.last-event.";

/** Of the person at this window; undefined before one was opened, and once it is past or no longer theirs. */
const last = signal<string | undefined>(undefined);

function eventHere(): string | undefined {
  const event = /^\/event\/([^/]+)/.exec(here()?.path ?? "")?.[1];
  return event && decodeURIComponent(event);
}

/** The address of a screen of the event that is open, on a phone also of the last one; undefined while there is none. */
export function inEventHere(href: (event: string) => string): string | undefined {
  const event = eventHere() ?? last.value;
  return event && href(event);
}

/** Remember, in the name of the store's person, which event is open on a phone. Reads signals: call it in an effect. */
export function followEvent(store: Store, phone: boolean): void {
  const event = phone ? (eventHere() ?? remembered(store.person)) : undefined;
  const fields = event === undefined ? undefined : store.record("event", event).value?.fields;
  // Before the disk was read the memory is believed: the bar must not grow under a thumb.
  const unread = event !== undefined && !store.loaded("event").value;
  const stands = unread || (fields !== undefined && !isPast(fields, minute.value));
  last.value = stands ? event : undefined;
  if (stands && event !== undefined) remember(store.person, event);
}

function remembered(person: string): string | undefined {
  try {
    return localStorage.getItem(KEY + person) ?? undefined;
  } catch {
    return undefined; // storage switched off: the bar leads nowhere until an event is opened
  }
}

function remember(person: string, event: string): void {
  try {
    if (remembered(person) !== event) localStorage.setItem(KEY + person, event);
  } catch {
    // Not remembered: an event is opened by one tap more.
  }
}
