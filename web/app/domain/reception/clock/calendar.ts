/** The department's working hours as this device knows them. */
import { computed, type ReadonlySignal } from "@preact/signals";
import type { Store } from "#/store/api";
import { type Calendar, calendarOf } from "./reply_clock";

const stores = new WeakMap<Store, ReadonlySignal<Calendar>>();

/** The same object until somebody changes hours or days. */
export function calendarIn(store: Store): ReadonlySignal<Calendar> {
  let found = stores.get(store);
  if (!found) {
    const hours = store.list("work_hours", "staff");
    const days = store.list("work_day", "staff");
    found = computed(() =>
      calendarOf(
        hours.value.map(({ fields }) => fields),
        days.value.map(({ fields }) => fields),
      ),
    );
    stores.set(store, found);
  }
  return found;
}
