/** Room on the phone: what the server has already makes way first, and text is never stopped by photos (F18). */
import type { FileRow, MediaBase } from "./base";

/** Files leave this much free, so that records can always be written. */
const RESERVE_BYTES = 24 * 1024 * 1024;
/** Above this share of what the browser allows, safe copies go until the lower share is reached. */
const PRESSED = 0.8;
const RELIEVED = 0.7;

/** What may go, in order: only what the server has; highlights before evidence, the oldest first. */
export function mayGo(files: readonly FileRow[]): FileRow[] {
  const safe = files.filter((file) => !file.waiting && !file.freed);
  const rank = ({ purpose }: FileRow): number => (purpose === "highlight" ? 0 : 1);
  return safe.sort((a, b) => rank(a) - rank(b) || (a.savedAt < b.savedAt ? -1 : 1));
}

/** Lets go of safe copies until so many bytes are free or there are no more; those that went. */
export async function freeRoom(base: MediaBase, bytes: number): Promise<FileRow[]> {
  const gone: FileRow[] = [];
  let freed = 0;
  for (const file of mayGo(await base.files())) {
    if (freed >= bytes) break;
    await base.drop(file.id, false);
    freed += file.bytes;
    gone.push({ ...file, freed: true });
  }
  return gone;
}

/** Whether a new file of this size leaves enough for text, after what is safe made way. */
export async function roomFor(base: MediaBase, bytes: number): Promise<boolean> {
  const missing = await missingBytes(bytes);
  if (missing <= 0) return true;
  const gone = await freeRoom(base, missing);
  return gone.reduce((sum, file) => sum + file.bytes, 0) >= missing;
}

async function missingBytes(bytes: number): Promise<number> {
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  if (!estimate?.quota || estimate.usage === undefined) return 0;
  return estimate.usage + bytes + RESERVE_BYTES - estimate.quota;
}

/** After a pass of the sender: makes way while there is still time. */
export async function relieve(base: MediaBase): Promise<FileRow[]> {
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  if (!estimate?.quota || estimate.usage === undefined) return [];
  if (estimate.usage < estimate.quota * PRESSED) return [];
  return freeRoom(base, estimate.usage - estimate.quota * RELIEVED);
}
