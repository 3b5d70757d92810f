/** What rings on this device now, and what a caller has not yet heard. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { minute } from "#/i18n";
import type { Store } from "#/store/api";
import { type HelpCall, isFresh, openCalls, stateOf } from "./calls";
import { ringsHere } from "./my_shift";

/** Put away on this device: rings here no more, whoever it goes on to. */
const away = signal<ReadonlySet<string>>(new Set());

/** Of one's own call, what was read already: "somebody comes", "it went on". */
const read = signal<ReadonlySet<string>>(new Set());

export function putAway(call: HelpCall): void {
  away.value = new Set([...away.peek(), keyOf(call)]);
}

export function haveRead(call: HelpCall): void {
  read.value = new Set([...read.peek(), newsOf(call)]);
}

/** A call put away rings again when it has gone on to me. */
function keyOf({ id, fields }: HelpCall): string {
  return `${id} ${fields.escalated_to ?? ""}`;
}

function newsOf({ id, fields }: HelpCall): string {
  return `${id} ${fields.taken_by ?? ""} ${fields.escalated ?? 0} ${fields.arrived ? "there" : ""}`;
}

export interface Ringing {
  /** They want somebody, the oldest first. */
  readonly calls: readonly HelpCall[];
  /** Mine, about which something has happened. */
  readonly news: readonly HelpCall[];
}

const stores = new WeakMap<Store, ReadonlySignal<Ringing>>();

export function ringingIn(store: Store): ReadonlySignal<Ringing> {
  let found = stores.get(store);
  if (!found) {
    const all = store.all("help_call");
    found = computed(() => {
      const open = openCalls(all.value).filter((call) => isFresh(call, minute.value));
      return {
        calls: open.filter((call) => !away.value.has(keyOf(call)) && ringsHere(store, call)),
        news: open.filter((call) => call.fields.caller === store.person && hasNews(call)),
      };
    });
    stores.set(store, found);
  }
  return found;
}

function hasNews(call: HelpCall): boolean {
  const happened = stateOf(call) === "taken" || Boolean(call.fields.escalated_to);
  return happened && !read.value.has(newsOf(call));
}
