/** Taking a photo, as a screen asks for it: resolves when bytes and record are on this phone's disk. */
import type { FieldValues, Store } from "#/store/api";
import { StorageFullError } from "#/store/errors";
import type { Filed } from "./base";
import type { Answer, Asked, Progress, Trouble } from "./intake_messages";
import { shelfOf, writeRecord } from "./shelf";

export type { Trouble } from "./intake_messages";

/** What a photo belongs to, and for what it was taken. */
export interface Subject {
  readonly event: string;
  readonly subject: NonNullable<FieldValues<"photo">["subject"]>;
  readonly record: string;
  readonly purpose: "evidence" | "highlight";
  readonly confidential?: boolean | undefined;
}

export class PhotoError extends Error {
  override readonly name = "PhotoError";
  constructor(readonly code: Trouble) {
    super(code);
  }
}

/** How much of a film is on this phone's disk, as a share of one. */
export type OnSaved = (share: number) => void;

/** The id of the photo. Rejects with PhotoError. */
export async function takePhoto(
  store: Store,
  subject: Subject,
  file: File,
  onSaved: OnSaved = () => undefined,
): Promise<string> {
  const { event, purpose, record, subject: what, confidential } = subject;
  const id = store.newId();
  const fields = {
    author: store.person,
    subject: what,
    record,
    ...(confidential ? { confidential } : {}),
  };
  const film = file.type.startsWith("video/")
    ? await (await import("./film")).seeFilm(file).catch(() => undefined)
    : undefined;
  const asked = {
    id,
    entity: "photo",
    person: store.person,
    event,
    purpose,
    file,
    now: Date.now(),
    fields,
    film,
  } as const;
  await takeIn(store, asked, onSaved);
  return id;
}

/** Bytes on disk, then the record; neither without the other. Rejects with PhotoError. */
export async function takeIn(store: Store, asked: Asked, onSaved: OnSaved = () => undefined): Promise<void> {
  const { id } = asked;
  const answer = await ask(asked, onSaved);
  if (!answer.ok) throw new PhotoError(answer.code);
  const shelf = shelfOf(store);
  shelf.tell({ kind: "file", row: answer.row });
  try {
    await writeRecord(store, shelf, answer.row);
  } catch (error) {
    await shelf.base.drop(id, true);
    shelf.tell({ kind: "gone", id });
    throw new PhotoError(error instanceof StorageFullError ? "full" : "broken");
  }
}

/** The record is deleted and the bytes on this phone are let go of; what was not sent yet never is. */
export async function removePhoto(store: Store, id: string, entity: Filed = "photo"): Promise<void> {
  await store.remove(entity, id);
  const shelf = shelfOf(store);
  await shelf.base.drop(id, true);
  shelf.tell({ kind: "gone", id });
}

let worker: Worker | undefined;
const open = new Map<string, (answer: Answer) => void>();
const saving = new Map<string, OnSaved>();

function ask(asked: Asked, onSaved: OnSaved): Promise<Answer> {
  worker ??= startWorker();
  const running = worker;
  return new Promise((resolve) => {
    open.set(asked.id, resolve);
    saving.set(asked.id, onSaved);
    running.postMessage(asked);
  });
}

function startWorker(): Worker {
  const made = new Worker(new URL("./intake.ts", import.meta.url), { type: "module", name: "intake" });
  made.onmessage = ({ data }: MessageEvent<Answer | Progress>) => {
    if ("saved" in data) return saving.get(data.id)?.(data.saved / data.bytes);
    open.get(data.id)?.(data);
    open.delete(data.id);
    saving.delete(data.id);
  };
  // It could not be loaded, or the phone had no memory for a photo: the next try gets a new one.
  made.onerror = () => {
    made.terminate();
    worker = undefined;
    for (const [id, resolve] of open) resolve({ id, ok: false, code: "broken" });
    open.clear();
    saving.clear();
  };
  return made;
}
