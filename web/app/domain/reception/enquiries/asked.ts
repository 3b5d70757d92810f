/** The enquiries that this device knows, joined with their notes. */
import { computed, type ReadonlySignal } from "@preact/signals";
import { dayOf, minute } from "#/i18n";
import type { Store } from "#/store/api";
import { calendarIn } from "../clock/calendar";
import { isWorking } from "../clock/reply_clock";
import { type Asked, askedOf, byTimeLeft, isMine, type Note, waits } from "./standing";

interface Known {
  readonly all: ReadonlySignal<ReadonlyMap<string, Asked>>;
  readonly waiting: ReadonlySignal<readonly Asked[]>;
  readonly answeredToday: ReadonlySignal<readonly Asked[]>;
  readonly mine: ReadonlySignal<readonly Asked[]>;
  readonly working: ReadonlySignal<boolean>;
}

const stores = new WeakMap<Store, Known>();

function knownOf(store: Store): Known {
  let known = stores.get(store);
  if (!known) {
    const all = joined(store);
    const calendar = calendarIn(store);
    const waiting = computed(() =>
      byTimeLeft([...all.value.values()].filter(waits), calendar.value, minute.value),
    );
    known = {
      all,
      waiting,
      answeredToday: computed(() => answeredOn([...all.value.values()], dayOf(minute.value))),
      mine: computed(() => waiting.value.filter((one) => isMine(one, store.person, groupsOf(store)))),
      working: computed(() => isWorking(calendar.value, minute.value)),
    };
    stores.set(store, known);
  }
  return known;
}

function joined(store: Store): ReadonlySignal<ReadonlyMap<string, Asked>> {
  const enquiries = store.all("enquiry");
  const notes = store.all("enquiry_note");
  let before: ReadonlyMap<string, Asked> = new Map();
  return computed(() => {
    const grouped = new Map<string, Note[]>();
    for (const note of notes.value) {
      const of = note.fields.enquiry ?? "";
      grouped.set(of, [...(grouped.get(of) ?? []), note]);
    }
    const next = new Map<string, Asked>();
    for (const enquiry of enquiries.value) {
      const its = grouped.get(enquiry.id) ?? [];
      const known = before.get(enquiry.id);
      next.set(enquiry.id, known && same(known, enquiry, its) ? known : askedOf(enquiry, its));
    }
    before = next;
    return next;
  });
}

function same(known: Asked, enquiry: Asked["enquiry"], notes: readonly Note[]): boolean {
  if (known.enquiry !== enquiry || known.notes.length !== notes.length) return false;
  return notes.every((note) => known.notes.includes(note));
}

function answeredOn(asked: readonly Asked[], day: string): readonly Asked[] {
  return asked
    .filter(({ clock }) => clock.answered !== null && dayOf(clock.answered) === day)
    .toSorted((one, other) => (other.clock.answered ?? 0) - (one.clock.answered ?? 0));
}

export function groupsOf(store: Store): readonly string[] {
  return store.record("person", store.person).value?.fields.groups ?? [];
}

/** One enquiry with its notes, if it is on this device. Reads signals, as all of these do. */
export function askedIn(store: Store, enquiry: string): Asked | undefined {
  return knownOf(store).all.value.get(enquiry);
}

/** All that is on this device. */
export function allAsked(store: Store): readonly Asked[] {
  return [...knownOf(store).all.value.values()];
}

/** What waits for an answer, the most urgent first. */
export function waitingIn(store: Store): readonly Asked[] {
  return knownOf(store).waiting.value;
}

/** What was answered today, the latest first. */
export function answeredToday(store: Store): readonly Asked[] {
  return knownOf(store).answeredToday.value;
}

/** What waits for an answer of mine. */
export function mineIn(store: Store): readonly Asked[] {
  return knownOf(store).mine.value;
}

/** Whether the department works now: outside of its hours nothing rings. */
export function worksNow(store: Store): boolean {
  return knownOf(store).working.value;
}

export function enquiriesLoaded(store: Store): boolean {
  const kinds = ["enquiry", "enquiry_note", "work_hours", "work_day", "person", "group"] as const;
  return kinds.map((kind) => store.loaded(kind).value).every(Boolean);
}
