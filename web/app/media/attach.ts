/** Attaching a document, as a screen asks for it: resolves when bytes and record are on this device's disk (R5). */
import type { FieldValues, Store } from "#/store/api";
import { takeIn } from "./take";

/** What a document belongs to. */
export interface Owner {
  readonly subject: NonNullable<FieldValues<"document">["subject"]>;
  readonly record: string;
}

export interface Attached {
  readonly id: string;
  /** So many characters its name had, when it was too long to keep whole. */
  readonly longName?: number;
}

/** Rejects with PhotoError. */
export async function attach(store: Store, owner: Owner, file: File): Promise<Attached> {
  const id = store.newId();
  const { name, longName } = nameFor(file.name);
  const fields = { author: store.person, ...owner, name };
  const purpose = "evidence";
  await takeIn(store, {
    id,
    entity: "document",
    person: store.person,
    event: "",
    purpose,
    file,
    now: Date.now(),
    fields,
  });
  return longName ? { id, longName } : { id };
}

const MOST_CHARACTERS = 200;
const KEPT_END = 12;

/** A name as the record keeps it: a longer one is cut in its middle, so that its ending still tells its kind. */
export function nameFor(given: string): { name: string; longName?: number } {
  const characters = [...given.normalize("NFC").trim()];
  if (characters.length === 0) return { name: "-" };
  if (characters.length <= MOST_CHARACTERS) return { name: characters.join("") };
  const begin = characters.slice(0, MOST_CHARACTERS - KEPT_END - 1);
  return { name: [...begin, "…", ...characters.slice(-KEPT_END)].join(""), longName: characters.length };
}
