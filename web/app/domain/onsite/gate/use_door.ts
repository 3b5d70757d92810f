/** The door of an event from the store: one computed look each, shared by all who show it. */
import { computed, type ReadonlySignal } from "@preact/signals";
import { minute } from "#/i18n";
import type { Store } from "#/store/api";
import { settingOf } from "../../organisation/settings/held";
import { scopeOf } from "../event_checks";
import { photosByRecord } from "../photos/event_photos";
import { type Door, doorOf } from "./door";
import { type Closing, closedBy } from "./gate";
import { openedBy } from "./openings";
import { forGate, safetyOf } from "./safety_checks";

interface Kept {
  readonly closing: ReadonlySignal<Closed>;
  readonly door: ReadonlySignal<Door>;
}

interface Closed {
  readonly closing: readonly Closing[];
  readonly total: number;
}

// What closes it is worked out apart: the link gives a sign of life every few seconds, checks change seldom.
const doors = new WeakMap<Store, Map<string, Kept>>();

/** How the door of an event stands now; follows checks, openings, settings, the link and the clock. */
export function doorSignal(store: Store, event: string): ReadonlySignal<Door> {
  const known = doors.get(store) ?? new Map<string, Kept>();
  doors.set(store, known);
  let kept = known.get(event);
  if (!kept) {
    const closing = computed(() => closedNow(store, event, minute.value));
    kept = { closing, door: computed(() => doorAt(store, event, closing.value, minute.value)) };
    known.set(event, kept);
  }
  return kept.door;
}

/** The door at a moment: before somebody decides, by the clock of that moment. */
export function look(store: Store, event: string, now: number): Door {
  return doorAt(store, event, closedNow(store, event, now), now);
}

function closedNow(store: Store, event: string, now: number): Closed {
  const safety = safetyOf(store.list("check", scopeOf(event), "all").value);
  const rules = {
    validMinutes: settingOf(store, "safety_valid_minutes"),
    repeatWithinMinutes: settingOf(store, "repeat_within_minutes"),
  };
  const photos = photosByRecord(store, event).value;
  const looked = safety.map((check) => forGate(check, photos.get(check.id)));
  return { closing: closedBy(looked, now, rules), total: safety.length };
}

function doorAt(store: Store, event: string, closed: Closed, now: number): Door {
  return doorOf({
    ...closed,
    opened: openedBy(store.list("opening", scopeOf(event)).value),
    status: store.status.value,
    freshMinutes: settingOf(store, "fresh_news_minutes"),
    now,
  });
}

/** What of an event the gate looks at has been read from disk. */
export function doorLoaded(store: Store, event: string): boolean {
  const scope = scopeOf(event);
  return (["check", "opening", "sign_off", "photo"] as const).every(
    (entity) => store.loaded(entity, scope).value,
  );
}
