/** What somebody does with an enquiry: each a fact of its own, so that nobody's word replaces another's (R1). */
import type { FieldValues, Store } from "#/store/api";

type NoteFields = FieldValues<"enquiry_note">;

/** Writes down what happened, now, by whoever is signed in; gives the note's id. */
export async function say(
  store: Store,
  enquiry: string,
  kind: NonNullable<NoteFields["kind"]>,
  more: Omit<NoteFields, "enquiry" | "author" | "kind"> = {},
): Promise<string> {
  const id = store.newId();
  const made = new Date().toISOString();
  await store.write(
    "enquiry_note",
    id,
    { enquiry, author: store.person, made, kind, ...more },
    { create: true },
  );
  return id;
}

export interface Target {
  readonly person: string | null;
  readonly group: string | null;
}

/** Somebody else answers it; the promise stands. The note first: whoever gives it away may no longer read it afterwards. */
export async function passOn(store: Store, enquiry: string, to: Target, text?: string): Promise<void> {
  const words = text?.trim() ? { text: text.trim() } : {};
  await say(store, enquiry, "passed", {
    ...(to.person && { to_person: to.person }),
    ...(to.group && { to_group: to.group }),
    ...words,
  });
  await store.write("enquiry", enquiry, { owner: to.person, group: to.group });
}

/** Another time was agreed with the client. */
export async function promise(store: Store, enquiry: string, due: string, text?: string): Promise<void> {
  await say(store, enquiry, "promised", { due, ...(text?.trim() && { text: text.trim() }) });
  await store.write("enquiry", enquiry, { promised: due });
}

/** It is not settled after all: the clock runs anew. */
export async function reopen(store: Store, enquiry: string, due: string, text?: string): Promise<void> {
  const now = new Date().toISOString();
  await say(store, enquiry, "reopened", { due, ...(text?.trim() && { text: text.trim() }) });
  await store.write("enquiry", enquiry, { promised: due, clock_from: now, state: "open" });
}

/** Nobody waits for it any more: wrong number, the client withdrew it. */
export async function drop(store: Store, enquiry: string, text?: string): Promise<void> {
  await say(store, enquiry, "note", text?.trim() ? { text: text.trim() } : {});
  await store.write("enquiry", enquiry, { state: "dropped" });
}
