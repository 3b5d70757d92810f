/** What the screens of the open event need, in memory before a finger is on its way to them. */
import { fetchAhead } from "#/router";
import type { EntityName, Store } from "#/store/api";
import { idle } from "#/ui/idle";
import { checkHref, photosHref } from "./addresses";
import { scopeOf } from "./event_checks";
import { inEventHere } from "./event_here";
import { incidentsHref, reportHref } from "./incidents/addresses";
import { confidentialScope } from "./incidents/event_incidents";

/** The first screen comes first, however long a slow phone takes for it. */
const PATIENCE_MS = 2_000;

/** In the order in which they are likely to be asked for; names come first, since every list needs them. */
const READ: readonly EntityName[] = ["zone", "event", "check", "incident", "photo"];
const CONFIDENTIAL: readonly EntityName[] = ["incident", "photo"];

const begun = new WeakMap<Store, Set<string>>();

/**
 * Once for each event that is opened, when nobody waits: its lists are read from disk before the rest of what the phone
 * holds, and the screens that a hurry leads to are fetched. Reads signals: call it in an effect.
 */
export function bringAhead(store: Store): void {
  const event = inEventHere((id) => id);
  const events = begun.get(store) ?? new Set<string>();
  begun.set(store, events);
  if (event === undefined || events.has(event)) return;
  events.add(event);
  void bring(store, event);
}

async function bring(store: Store, event: string): Promise<void> {
  await idle(PATIENCE_MS);
  store.loaded("person", "staff");
  for (const entity of READ) store.loaded(entity, scopeOf(event));
  for (const entity of CONFIDENTIAL) store.loaded(entity, confidentialScope(event));
  for (const href of [incidentsHref(event), photosHref(event), reportHref(event), checkHref(event, "-")]) {
    await idle(PATIENCE_MS);
    await fetchAhead(href);
  }
}
