/** What of an event is on this phone, and what is still missing, before somebody walks into the basement (X13). Pure but for the store. */
import { ENTITIES } from "#/generated/entities";
import type { EntityName, Store } from "#/store/api";
import { scopeOf } from "../event_checks";
import { photosOf } from "../photos/event_photos";

export interface Ready {
  /** Everything that this person may read has come in, and the app itself starts without a network. */
  readonly whole: boolean;
  readonly records: number;
  /** Of the records alone, as text; what the disk takes is more. */
  readonly bytes: number;
  /** Photos and films whose small picture is here; the whole picture is at the server. */
  readonly pictures: number;
  /** Whole pictures that only this phone or another has: not safe yet. */
  readonly notSafe: number;
}

const OF_EVENTS = (Object.keys(ENTITIES) as EntityName[]).filter((entity) =>
  ENTITIES[entity].home.startsWith("event:{event}"),
);

/** Reads signals; walks through all records of the event, so ask only while somebody looks. */
export function readyOf(store: Store, event: string, appKept: boolean): Ready {
  const scopes = [scopeOf(event), `${scopeOf(event)}:planning`, `${scopeOf(event)}:confidential`];
  let records = 0;
  let bytes = 0;
  for (const entity of OF_EVENTS) {
    for (const scope of scopes) {
      for (const { fields } of store.list(entity, scope).value) {
        records += 1;
        bytes += sizeOf(fields);
      }
    }
  }
  const photos = photosOf(store, event).value;
  const notSafe = photos.filter(({ fields }) => !fields.stored).length;
  return { whole: store.status.value.filled && appKept, records, bytes, pictures: photos.length, notSafe };
}

// In UTF-8, as it came over the line; Han characters take three bytes.
function sizeOf(fields: object): number {
  return new TextEncoder().encode(JSON.stringify(fields)).length;
}
