/** What the store knows of one event for the person who looks, and whether it has been read from disk. */
import type { EntityName, Store } from "#/store/api";
import { dutiesRead } from "../dispatch/event_duties";
import { scopeOf } from "../event_checks";
import { doorLoaded } from "../gate/use_door";
import { incidentsRead } from "../incidents/event_incidents";

const READ: readonly EntityName[] = ["zone", "help_call", "cue", "briefing", "briefing_receipt"];

/** All that the first screen shows of an event is in memory: until then nothing of it is drawn, so that nothing jumps. */
export function nowRead(store: Store, event: string): boolean {
  const scope = scopeOf(event);
  const lists = READ.map((entity) => store.loaded(entity, scope).value);
  return (
    lists.every(Boolean) &&
    dutiesRead(store, event) &&
    doorLoaded(store, event) &&
    incidentsRead(store, event)
  );
}
