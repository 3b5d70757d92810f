/** The decisions at the gate, as they are written: open, take back, wait for a check or not (X4). */
import type { Form, Store } from "#/store/api";
import type { Opening } from "./openings";

/** Open by the gate: the server refuses it over what its author had not seen. */
export function openByGate(store: Store, event: string): Promise<void> {
  return store.write(
    "opening",
    store.newId(),
    { event, grounds: "gate", heard: heardAt(store) },
    { create: true },
  );
}

/** Open on own responsibility; the server says afterwards what it was worth. */
export function openOnOwn(store: Store, event: string, reason: string, form: Form<"opening">): Promise<void> {
  const patch = { event, grounds: "own_responsibility", reason, heard: heardAt(store) } as const;
  return store.write("opening", form.id, patch, { create: true, form });
}

/** Take an opening back. */
export function withdraw(
  store: Store,
  opening: Opening,
  withdrawn: string,
  form: Form<"opening">,
): Promise<void> {
  return store.write("opening", opening.id, { withdrawn }, { form });
}

/** Why the gate does not wait for a check; null: it does. */
export function waive(
  store: Store,
  check: string,
  waived: string | null,
  form?: Form<"check">,
): Promise<void> {
  return store.write("check", check, { waived }, form ? { form } : {});
}

function heardAt(store: Store): string | null {
  return store.status.peek().lastHeard?.toISOString() ?? null;
}
