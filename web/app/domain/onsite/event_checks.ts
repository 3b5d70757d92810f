/** What the store knows, as screens of the site look at it: judged checks, names, who I am and what the time is. */
import { computed, type ReadonlySignal } from "@preact/signals";
import { dayOf, minute, t } from "#/i18n";
import type { Store } from "#/store/api";
import { type Judged, judge, type Viewpoint } from "./attention";
import type { Names } from "./row_words";
import { type Check, lateBy } from "./rules";

/** The scope in which everything of an event lives. */
export function scopeOf(event: string): string {
  return `event:${event}`;
}

interface Known {
  readonly photographed: ReadonlySignal<ReadonlySet<string>>;
  readonly refused: ReadonlySignal<ReadonlySet<string>>;
  readonly view: ReadonlySignal<Viewpoint>;
  readonly today: ReadonlySignal<string>;
  readonly judged: Map<string, ReadonlySignal<readonly Judged[]>>;
  readonly cache: WeakMap<Check, { view: Viewpoint; judged: Judged }>;
}

// One set of signals a store: twenty rows that ask the same thing share the answer.
const stores = new WeakMap<Store, Known>();

function knownOf(store: Store): Known {
  let known = stores.get(store);
  if (!known) {
    const refused = computed(() => refusedIn(store));
    const photographed = photographedIn(store);
    known = {
      refused,
      photographed,
      view: computed(() => ({
        now: minute.value,
        me: store.person,
        refused: refused.value,
        photographed: photographed.value,
      })),
      today: computed(() => dayOf(minute.value)),
      judged: new Map(),
      cache: new WeakMap(),
    };
    stores.set(store, known);
  }
  return known;
}

function refusedIn(store: Store): ReadonlySet<string> {
  const refused = store.refused.value.filter((item) => item.change.entity === "check");
  return new Set(refused.map((item) => item.change.record));
}

/** Checks with a photo; the same set until another check gets its first, or loses its last. */
export function photographedIn(store: Store): ReadonlySignal<ReadonlySet<string>> {
  const photos = store.all("photo");
  let before: ReadonlySet<string> = new Set();
  return computed(() => {
    const now = new Set<string>();
    for (const { fields } of photos.value)
      if (fields.subject === "check" && fields.record) now.add(fields.record);
    if (now.size !== before.size || [...now].some((id) => !before.has(id))) before = now;
    return before;
  });
}

/** Who looks, when, and which own changes were not accepted. Changes each minute and with a refusal. */
export function viewpointOf(store: Store): ReadonlySignal<Viewpoint> {
  return knownOf(store).view;
}

/** One check as it stands for somebody who looks; the same object while neither check nor viewpoint changed. */
export function judgedIn(store: Store, check: Check, view: Viewpoint): Judged {
  const { cache } = knownOf(store);
  const seen = cache.get(check);
  if (seen && seen.view === view) return seen.judged;
  const judged = judge(check, view);
  cache.set(check, { view, judged });
  return judged;
}

/** Changes when the words of a check's row would: with the day, with each minute that it is late, with a refusal. */
export function timeKey(store: Store, check: Check | undefined, now: number): string {
  if (!check) return "";
  const { today, refused, photographed } = knownOf(store);
  const photo = check.fields.photo_required === true && photographed.value.has(check.id);
  const late = lateBy(check.fields, now);
  return `${today.value} ${late > 0} ${Math.floor(late / 60_000)} ${photo} ${refused.value.has(check.id)}`;
}

/** All checks of an event, judged. */
export function judgedOf(store: Store, event: string): ReadonlySignal<readonly Judged[]> {
  const { judged } = knownOf(store);
  let list = judged.get(event);
  if (!list) {
    list = computed(() => {
      const view = knownOf(store).view.value;
      return store.list("check", scopeOf(event)).value.map((check) => judgedIn(store, check, view));
    });
    judged.set(event, list);
  }
  return list;
}

/** Names of people and zones, from this phone. Whoever reads one while rendering follows its changes. */
export function namesOf(store: Store): Names {
  return {
    person(id) {
      if (!id) return "";
      return id === store.person ? t("row.you") : nameOf(store, id);
    },
    zone: (id) => (id ? (store.record("zone", id).value?.fields.name ?? "") : ""),
  };
}

/** Author of what no person entered by hand: the import of a workbook. */
const SERVER = "server";

/** The name of a person as others say it. */
export function nameOf(store: Store, person: string): string {
  if (person === SERVER) return t("row.import");
  return store.record("person", person).value?.fields.name ?? t("row.unknown");
}
