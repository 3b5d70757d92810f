/** The visits that this device knows, as screens look at them: joined with their steps, rooms and people. */
import { computed, type ReadonlySignal } from "@preact/signals";
import { SETTINGS } from "#/generated/settings";
import { dayOf, minute } from "#/i18n";
import type { Shown, Store } from "#/store/api";
import {
  byExpected,
  byLeaving,
  byUrgency,
  isInTheHouse,
  leftAt,
  type Stay,
  stayOf,
  type VisitStep,
} from "./stay";

export type Room = Shown<"room">;

export interface Today {
  /** Who waits first, then who is with their host. Whoever came on an earlier day and never left is among them. */
  readonly house: readonly Stay[];
  readonly expected: readonly Stay[];
  /** Announced for another day to come, the next one first. */
  readonly later: readonly Stay[];
  /** Seen off or called off today, the latest first. */
  readonly gone: readonly Stay[];
}

interface Known {
  readonly stays: ReadonlySignal<ReadonlyMap<string, Stay>>;
  readonly today: ReadonlySignal<Today>;
  readonly waitMinutes: ReadonlySignal<number>;
  readonly receives: ReadonlySignal<boolean>;
  readonly rooms: ReadonlySignal<readonly Room[]>;
}

const stores = new WeakMap<Store, Known>();

function knownOf(store: Store): Known {
  let known = stores.get(store);
  if (!known) {
    const stays = staysIn(store);
    known = {
      stays,
      today: computed(() => sorted([...stays.value.values()], dayOf(minute.value))),
      waitMinutes: computed(() => settingIn(store)),
      receives: computed(() => receivesIn(store)),
      rooms: computed(() => store.list("room", "staff").value.toSorted(byPosition)),
    };
    stores.set(store, known);
  }
  return known;
}

function staysIn(store: Store): ReadonlySignal<ReadonlyMap<string, Stay>> {
  const visits = store.all("visit");
  const steps = store.all("visit_step");
  let before: ReadonlyMap<string, Stay> = new Map();
  return computed(() => {
    const grouped = new Map<string, VisitStep[]>();
    for (const step of steps.value) {
      const { visit } = step.fields;
      if (!visit) continue;
      const list = grouped.get(visit);
      if (list) list.push(step);
      else grouped.set(visit, [step]);
    }
    const next = new Map<string, Stay>();
    for (const visit of visits.value) {
      const mine = grouped.get(visit.id) ?? [];
      const old = before.get(visit.id);
      next.set(visit.id, old && old.visit === visit && same(old.steps, mine) ? old : stayOf(visit, mine));
    }
    before = next;
    return next;
  });
}

function same(old: readonly VisitStep[], now: readonly VisitStep[]): boolean {
  return old.length === now.length && now.every((step) => old.includes(step));
}

/** Pure: what of all visits belongs to a day. */
export function sorted(stays: readonly Stay[], day: string): Today {
  const on = (instant: string | null | undefined) => (instant ? dayOf(instant) : "");
  const expected = stays.filter(({ state }) => state === "expected").toSorted(byExpected);
  const dayOfVisit = (stay: Stay) => on(stay.visit.fields.expected) || day;
  return {
    house: stays.filter(isInTheHouse).toSorted(byUrgency),
    expected: expected.filter((stay) => dayOfVisit(stay) === day),
    later: expected.filter((stay) => dayOfVisit(stay) > day),
    gone: stays
      .filter((stay) => (stay.state === "left" || stay.state === "cancelled") && on(leftAt(stay)) === day)
      .toSorted(byLeaving),
  };
}

export function todayOf(store: Store): Today {
  return knownOf(store).today.value;
}

/** One visit with its steps; undefined while it is not on this device. */
export function stayIn(store: Store, id: string): Stay | undefined {
  return knownOf(store).stays.value.get(id);
}

/** Every visit that this device holds. */
export function allStays(store: Store): readonly Stay[] {
  return [...knownOf(store).stays.value.values()];
}

/** From the disk, all of it: before that nobody says "nobody is in the house". */
export function staysLoaded(store: Store): boolean {
  return store.loaded("visit").value && store.loaded("visit_step").value;
}

/** After so many minutes somebody has waited too long (R2). */
export function waitMinutes(store: Store): number {
  return knownOf(store).waitMinutes.value;
}

function settingIn(store: Store): number {
  const set = store.list("setting", "staff").value.find(({ fields }) => fields.name === "visit_wait_minutes");
  return set?.fields.value ?? SETTINGS.visit_wait_minutes.default;
}

/** Whether this person receives visitors for the house, so that all visits are on this device; others see their own. */
export function receives(store: Store): boolean {
  return knownOf(store).receives.value;
}

/** Whether that can be told: on a device that is being filled, groups come a moment later. */
export function receptionKnown(store: Store): boolean {
  const me = store.record("person", store.person).value;
  if (!me) return false;
  const { filled } = store.status.value;
  return filled || (me.fields.groups ?? []).every((group) => store.record("group", group).value);
}

function receivesIn(store: Store): boolean {
  if (store.status.value.manages.includes("reception")) return true;
  const groups = store.record("person", store.person).value?.fields.groups ?? [];
  return groups.some((group) => store.record("group", group).value?.fields.kind === "reception");
}

export function roomsOf(store: Store): readonly Room[] {
  return knownOf(store).rooms.value;
}

function byPosition(one: Room, other: Room): number {
  const apart = (one.fields.position ?? 0) - (other.fields.position ?? 0);
  return apart !== 0 ? apart : (one.fields.name ?? "").localeCompare(other.fields.name ?? "");
}

/** Who sits in a room now, the longest first. */
export function sittingIn(room: string, house: readonly Stay[]): readonly Stay[] {
  return house.filter(
    ({ visit, done }) => visit.fields.room === room && (done.seated || done.met || done.served),
  );
}
