/** Who should be where at an event, and who is, from this phone; shared by all who ask. */
import { computed, type ReadonlySignal } from "@preact/signals";
import { minute } from "#/i18n";
import type { Store } from "#/store/api";
import { settingOf } from "../../organisation/settings/held";
import { scopeOf } from "../event_checks";
import { type Duty, dutiesOf } from "./shifts";

const stores = new WeakMap<Store, Map<string, ReadonlySignal<readonly Duty[]>>>();

/** Every shift of an event with what is known of its person now; renewed with each fact and each minute. */
export function dutiesIn(store: Store, event: string): ReadonlySignal<readonly Duty[]> {
  const events = stores.get(store) ?? new Map<string, ReadonlySignal<readonly Duty[]>>();
  stores.set(store, events);
  let duties = events.get(event);
  if (!duties) {
    const scope = scopeOf(event);
    const [shifts, posts, marks] = [
      store.list("shift", scope),
      store.list("post", scope),
      store.list("check_in", scope),
    ];
    duties = computed(() =>
      dutiesOf(shifts.value, posts.value, marks.value, minute.value, settingOf(store, "no_show_minutes")),
    );
    events.set(event, duties);
  }
  return duties;
}

/** Until then there is neither "nobody" nor a list. Reads signals. */
export function dutiesRead(store: Store, event: string): boolean {
  const scope = scopeOf(event);
  const parts = [
    store.loaded("shift", scope),
    store.loaded("post", scope),
    store.loaded("check_in", scope),
    store.loaded("shift_seen", scope),
    store.loaded("person", "staff"),
  ];
  return parts.every((part) => part.value);
}
