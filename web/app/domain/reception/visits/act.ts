/** What people do with a visit, written by the store: on this device at once, sent when there is a network. */
import type { FieldValues, Store } from "#/store/api";
import type { StepKind, VisitStep } from "./stay";

const now = () => new Date().toISOString();

/** A step that somebody saw or did; resolves with its id, by which it is taken back. */
export async function say(store: Store, visit: string, kind: StepKind, text?: string): Promise<string> {
  const id = store.newId();
  const fact = { visit, kind, author: store.person, made: now(), ...(text && { text }) };
  await store.write("visit_step", id, fact, { create: true });
  return id;
}

/** That was wrong: the fact goes. Only its author's own, or whoever has reception in hand. */
export function unsay(store: Store, step: string): Promise<void> {
  return store.remove("visit_step", step);
}

export function mayUnsay(store: Store, { fields }: VisitStep): boolean {
  return fields.author === store.person || store.status.value.manages.includes("reception");
}

export type VisitValues = Omit<FieldValues<"visit">, "author" | "deleted" | "past" | "erased" | "arrival">;

/** Announces a visit, or writes down who has walked in; resolves with its id. */
export async function announceVisit(store: Store, values: VisitValues): Promise<string> {
  const id = store.newId();
  const given = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== ""),
  );
  const visit = { ...given, author: store.person } as FieldValues<"visit">;
  await store.write("visit", id, visit, { create: true });
  return id;
}

/** The room where somebody is led; null takes them out of it. */
export function seatIn(store: Store, visit: string, room: string | null): Promise<void> {
  return store.write("visit", visit, { room });
}
