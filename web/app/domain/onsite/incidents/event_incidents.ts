/** What the store knows of an event's incidents: the ordinary ones, and those that this person may see besides. */
import { computed, type ReadonlySignal } from "@preact/signals";
import type { Shown, Store } from "#/store/api";
import { scopeOf } from "../event_checks";
import { type Entry, Timelines } from "./entries";
import type { SafetyPlan } from "./plans";

interface Known {
  readonly incidents: ReadonlySignal<readonly Shown<"incident">[]>;
  readonly timelines: ReadonlySignal<ReadonlyMap<string, readonly Entry[]>>;
}

// One set of signals a store and event: every screen shares the work.
const stores = new WeakMap<Store, Map<string, Known>>();

/** Where incidents live that only some may read. */
export function confidentialScope(event: string): string {
  return `${scopeOf(event)}:confidential`;
}

function knownOf(store: Store, event: string): Known {
  const events = stores.get(store) ?? new Map<string, Known>();
  stores.set(store, events);
  let known = events.get(event);
  if (!known) {
    const both = <K extends "incident" | "entry">(entity: K) => {
      const open = store.list(entity, scopeOf(event));
      const apart = store.list(entity, confidentialScope(event));
      return computed<readonly Shown<K>[]>(() =>
        apart.value.length === 0 ? open.value : [...open.value, ...apart.value],
      );
    };
    const entries = both("entry");
    const timelines = new Timelines();
    known = { incidents: both("incident"), timelines: computed(() => timelines.update(entries.value)) };
    events.set(event, known);
  }
  return known;
}

/** All incidents of an event that this person may see, in no special order. */
export function incidentsOf(store: Store, event: string): ReadonlySignal<readonly Shown<"incident">[]> {
  return knownOf(store, event).incidents;
}

const NO_LINES: readonly Entry[] = [];

/** The timeline of one incident, the earliest line first; the same array while none of its lines changed. */
export function timelineOf(store: Store, event: string, incident: string): readonly Entry[] {
  return knownOf(store, event).timelines.value.get(incident) ?? NO_LINES;
}

/** All timelines of an event, by incident. */
export function timelinesOf(
  store: Store,
  event: string,
): ReadonlySignal<ReadonlyMap<string, readonly Entry[]>> {
  return knownOf(store, event).timelines;
}

/** Until then there is neither "no incidents" nor a list. */
export function incidentsRead(store: Store, event: string): boolean {
  const scopes = [scopeOf(event), confidentialScope(event)];
  return scopes.every((scope) => store.loaded("incident", scope).value);
}

/** The safety plans of an event. */
export function plansOf(store: Store, event: string): readonly SafetyPlan[] {
  return store.list("safety_plan", scopeOf(event)).value;
}

/** May close, reopen, and say who sees it: the server takes it from them. */
export function managesIncident(manages: readonly string[], event: string, confidential: boolean): boolean {
  const scopes = confidential
    ? [confidentialScope(event), "event:*:confidential"]
    : [scopeOf(event), "event:*"];
  return scopes.some((scope) => manages.includes(scope));
}
