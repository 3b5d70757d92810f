/**
 * The worker that takes photos in: upright and small, hashed, on disk, read again. A screen says "saved" only after its
 * answer, and no work of it is done on the thread that draws.
 */
import type { FieldValues } from "#/store/api";
import { StorageFullError } from "#/store/errors";
import { type FileRow, MediaBase, PIECE_BYTES } from "./base";
import { readExif } from "./exif";
import { hashOf, hex, startHash } from "./hash";
import type { Answer, Asked, Progress } from "./intake_messages";
import { kindOf, PDF } from "./kinds";
import { makePicture } from "./picture";
import { withoutPlace } from "./place";
import { freeRoom, roomFor } from "./room";

const MOST_BYTES = { photo: 200 * 1024 * 1024, document: 50 * 1024 * 1024 };
const HEAD_BYTES = 32;

class RefusedError extends Error {
  constructor(readonly code: Extract<Answer, { ok: false }>["code"]) {
    super(code);
  }
}

const bases = new Map<string, MediaBase>();
// One after the other: two photos of twelve million points at once are too much for a small phone.
let last: Promise<unknown> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<Asked>) => {
  last = last.then(() => answer(data));
};

async function answer(asked: Asked): Promise<void> {
  let reply: Answer;
  try {
    reply = { id: asked.id, ok: true, row: await take(asked) };
  } catch (error) {
    if (!(error instanceof RefusedError)) console.error("photo", error);
    const full = error instanceof StorageFullError;
    reply = {
      id: asked.id,
      ok: false,
      code: error instanceof RefusedError ? error.code : full ? "full" : "broken",
    };
  }
  self.postMessage(reply);
}

function baseOf(person: string): MediaBase {
  const base = bases.get(person) ?? new MediaBase(person);
  bases.set(person, base);
  return base;
}

interface Made {
  readonly content: Blob;
  readonly type: string;
  readonly fields: FieldValues<"photo">;
}

async function take(asked: Asked): Promise<FileRow> {
  const { file, person } = asked;
  if (file.size === 0) throw new RefusedError("empty");
  if (file.size > MOST_BYTES[asked.entity]) throw new RefusedError("large");
  const type = await typeOf(asked);
  const base = baseOf(person);
  const made = await makeOf(asked, type, base);
  if (!(await roomFor(base, made.content.size))) throw new RefusedError("full");
  const sha256 = await keep(base, asked.id, made.content);
  const row = rowOf(asked, made, sha256);
  await base.putFile(row);
  return row;
}

/** By its first bytes; no file is looked into any deeper, whatever it says of itself. */
async function typeOf({ entity, file }: Asked): Promise<string> {
  const type = kindOf(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  if (entity === "document" && type !== PDF && (file.type === PDF || /\.pdf$/i.test(file.name)))
    throw new RefusedError("pdf");
  const film = type?.startsWith("video/") ?? false;
  if (!type || (entity === "document" ? film : type === PDF)) throw new RefusedError("kind");
  return type;
}

async function makeOf(asked: Asked, type: string, base: MediaBase): Promise<Made> {
  if (type === PDF)
    return { content: asked.file, type, fields: { taken: new Date(asked.now).toISOString() } };
  return type.startsWith("video/") ? film(asked, type, base) : photo(asked, type, base);
}

async function photo({ file, now }: Asked, type: string, base: MediaBase): Promise<Made> {
  const [picture, exif, { place }] = await Promise.all([
    makePicture(file),
    readExif(file, now),
    base.settings(),
  ]);
  const { jpeg, width, height, preview } = picture;
  const taken = exif.taken ?? new Date(Math.min(file.lastModified || now, now));
  const where = place ? { latitude: exif.latitude, longitude: exif.longitude } : {};
  return {
    content: jpeg ? new Blob([jpeg]) : place ? file : await withoutPlace(file, type),
    type: jpeg ? "image/jpeg" : type,
    fields: { taken: taken.toISOString(), width, height, preview, ...where },
  };
}

async function film({ file, now, film: seen }: Asked, type: string, base: MediaBase): Promise<Made> {
  const { place } = await base.settings();
  const taken = new Date(Math.min(file.lastModified || now, now)).toISOString();
  const content = place ? file : await withoutPlace(file, type);
  return { content, type, fields: { taken, ...seen } };
}

function rowOf(asked: Asked, { content, type, fields }: Made, sha256: string): FileRow {
  const { id, entity, event, purpose } = asked;
  const savedAt = new Date(asked.now).toISOString();
  const shared = {
    id,
    entity,
    event,
    purpose,
    type,
    bytes: content.size,
    sha256,
    savedAt,
    waiting: 1,
  } as const;
  const file = { type, bytes: content.size, sha256 };
  if (entity === "document") {
    // Of a picture only what a document's record has; where it was taken is nobody's business.
    const { taken, preview } = fields;
    const record = { ...asked.fields, ...file, taken, ...(preview ? { preview } : {}) };
    return { ...shared, kind: "document", record: record as FieldValues<"document"> };
  }
  const kind = type.startsWith("video/") ? "video" : "photo";
  const told = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  const record = { ...asked.fields, ...told, ...file, event, purpose, kind };
  return { ...shared, kind, record: record as FieldValues<"photo"> };
}

/** F16: on disk, read again and the same; gives the hash. A film is never in memory as a whole. */
async function keep(base: MediaBase, id: string, content: Blob): Promise<string> {
  const hash = startHash();
  try {
    for (let index = 0; index * PIECE_BYTES < content.size; index += 1) {
      const bytes = await content.slice(index * PIECE_BYTES, (index + 1) * PIECE_BYTES).arrayBuffer();
      const before = await hashOf(bytes);
      await withRoom(base, bytes.byteLength, () => base.putPiece(id, index, bytes));
      const again = await base.piece(id, index);
      if (!again || (await hashOf(again)) !== before) throw new RefusedError("broken");
      hash.update(new Uint8Array(again));
      tellProgress({ id, saved: Math.min((index + 1) * PIECE_BYTES, content.size), bytes: content.size });
    }
  } catch (error) {
    await base.drop(id, true).catch(() => undefined);
    throw error;
  }
  return hex(hash.digest());
}

/** A photo is one piece: there is nothing to tell on the way. */
function tellProgress(progress: Progress): void {
  if (progress.bytes > PIECE_BYTES) self.postMessage(progress);
}

async function withRoom<T>(base: MediaBase, bytes: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StorageFullError) || (await freeRoom(base, bytes * 2)).length === 0) throw error;
    return work();
  }
}
