/** What people do at their posts, written by the store: on this phone at once, sent when there is a network. */
import type { Store } from "#/store/api";
import type { HelpCall } from "./calls";
import type { ShiftChange } from "./changes";
import type { Duty as Need } from "./duty";
import type { CheckIn, Duty } from "./shifts";

const now = () => new Date().toISOString();

/** self: own tap. lead: tapped for somebody. code: the code at the post. */
export type Way = NonNullable<CheckIn["fields"]["way"]>;

/** Somebody has come, or goes. */
export function mark(store: Store, { shift }: Duty, direction: "in" | "out", way: Way): Promise<void> {
  const { event = "", person } = shift.fields;
  const fact = { event, shift: shift.id, person: person ?? store.person, direction, way, moment: now() };
  return store.write("check_in", store.newId(), fact, { create: true });
}

/** That tap was wrong: a fact of its own takes its place, and both are kept (F38). */
export function takeBack(store: Store, wrong: CheckIn, way: Way): Promise<void> {
  const { event = "", shift = "", person = "", direction, moment } = wrong.fields;
  const fact = {
    event,
    shift,
    person,
    way,
    direction: direction === "in" ? ("out" as const) : ("in" as const),
    moment: direction === "in" ? now() : (moment ?? now()),
    corrects: wrong.id,
  };
  return store.write("check_in", store.newId(), fact, { create: true });
}

/** "I have seen it": a fact that those who lead see beside the shift; without times: that it is theirs no longer (F33). */
export async function tellSeen(store: Store, changes: readonly ShiftChange[]): Promise<void> {
  for (const { kind, shift, event, now: as } of changes) {
    const fact = { event, shift, person: store.person, seen: now() };
    const stands = kind === "gone" ? {} : { post: as.post, starts: as.starts, ends: as.ends };
    await store.write("shift_seen", store.newId(), { ...fact, ...stands }, { create: true });
  }
}

/** Another person, or nobody, for a shift. */
export function reassign(store: Store, shift: string, person: string | null): Promise<void> {
  return store.write("shift", shift, { person });
}

interface Calling {
  readonly event: string;
  readonly needs: Need;
  readonly zone: string | undefined;
}

/** Call for help; resolves with the call's id when it is on this phone. */
export async function callForHelp(store: Store, { event, needs, zone }: Calling): Promise<string> {
  const id = store.newId();
  const call = { event, needs, caller: store.person, made: now(), ...(zone !== undefined && { zone }) };
  await store.write("help_call", id, call, { create: true });
  return id;
}

/** "I go." */
export function take(store: Store, { id }: HelpCall): Promise<void> {
  return store.write("help_call", id, { taken_by: store.person });
}

export function arrive(store: Store, { id }: HelpCall): Promise<void> {
  return store.write("help_call", id, { arrived: now() });
}

/** It is over: dealt with, or called by mistake. */
export function finish(store: Store, { id }: HelpCall): Promise<void> {
  return store.write("help_call", id, { done: now() });
}

/** One more line about it, once. */
export function describe(store: Store, { id }: HelpCall, text: string): Promise<void> {
  return store.write("help_call", id, { text });
}
