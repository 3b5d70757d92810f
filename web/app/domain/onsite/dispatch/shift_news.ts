/** Which shifts of an event are news to their people, and who has seen theirs, from this phone. */
import { computed, type ReadonlySignal } from "@preact/signals";
import { minute } from "#/i18n";
import type { Store } from "#/store/api";
import { scopeOf } from "../event_checks";
import { firstMade, isNews, seenAt } from "./seen_by";

/** By shift, of those that are news alone: when its person saw it as it stands, null while they have not. */
export type ShiftNews = ReadonlyMap<string, string | null>;

const stores = new WeakMap<Store, Map<string, ReadonlySignal<ShiftNews>>>();

export function shiftNews(store: Store, event: string): ReadonlySignal<ShiftNews> {
  const events = stores.get(store) ?? new Map<string, ReadonlySignal<ShiftNews>>();
  stores.set(store, events);
  let news = events.get(event);
  if (!news) {
    const shifts = store.list("shift", scopeOf(event));
    const seen = store.list("shift_seen", scopeOf(event));
    news = computed(() => {
      const first = firstMade(shifts.value);
      const its = shifts.value.filter((shift) => isNews(shift, first, minute.value));
      return new Map(its.map((shift) => [shift.id, seenAt(shift, seen.value) ?? null]));
    });
    events.set(event, news);
  }
  return news;
}
