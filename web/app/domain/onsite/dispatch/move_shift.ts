/** What leads do to a shift besides giving it to another; each comes with its way back. */
import type { FieldValues, Form, Store } from "#/store/api";
import type { Shift } from "./shifts";

type Fields = FieldValues<"shift">;

/** Takes back what was just done. */
export type Undo = () => Promise<void>;

/** Other times, at the same post. */
export async function retime(
  store: Store,
  shift: Shift,
  patch: Pick<Fields, "starts" | "ends">,
  form?: Form<"shift">,
): Promise<Undo> {
  const { starts, ends } = shift.fields;
  await store.write("shift", shift.id, patch, form ? { form } : {});
  const before = { ...(patch.starts && starts && { starts }), ...(patch.ends && ends && { ends }) };
  return () => store.write("shift", shift.id, before);
}

/**
 * To another post: the shift there is a new one, so that who came and went at the old one stays with it. The new one is on the
 * disk before the old one goes: a phone that dies in between has one too many, never one too few.
 */
export async function repost(store: Store, shift: Shift, to: Fields): Promise<Undo> {
  const { event, person } = shift.fields;
  const id = store.newId();
  const made = { ...(event && { event }), ...(person && { person }), ...to };
  await store.write("shift", id, made, { create: true });
  await store.remove("shift", shift.id);
  return async () => {
    await store.remove("shift", shift.id, false);
    await store.remove("shift", id);
  };
}

/** One more. */
export async function addShift(store: Store, made: Fields, form: Form<"shift">): Promise<Undo> {
  await store.write("shift", form.id, made, { create: true, form });
  return () => store.remove("shift", form.id);
}

/** It is not needed; who came and went at it stays in the log. */
export async function dropShift(store: Store, shift: Shift): Promise<Undo> {
  await store.remove("shift", shift.id);
  return () => store.remove("shift", shift.id, false);
}
