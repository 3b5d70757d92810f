/** Who reads what guests say: reception, managers, and those who plan the event (R7, O4). */
import type { Store } from "#/store/api";

/** Whether this person's device is sent the feedback of this event. */
export function mayRead(store: Store, event: string): boolean {
  const me = store.record("person", store.person).value?.fields;
  if (me?.position === "manager" || me?.position === "deputy_manager") return true;
  if (
    store.status.value.manages.some((scope) => scope === "reception" || scope === `event:${event}:planning`)
  )
    return true;
  const kinds = (me?.groups ?? []).map((group) => store.record("group", group).value?.fields.kind);
  return kinds.includes("reception") || kinds.includes("planning");
}

/** Whether this person reads feedback at all. */
export function mayReadSome(store: Store): boolean {
  return mayRead(store, "");
}
