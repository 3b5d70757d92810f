/** The camera app may throw the page out of memory: the app then comes back to the item for which it was opened (F17). */
const KEY = "qianchang.camera";
/** Somebody who opens the app later than this means to begin anew. */
const FRESH_MS = 10 * 60_000;

interface Left {
  readonly person: string;
  readonly path: string;
  readonly at: number;
}

/** The camera is about to open from this address. */
export function leaveForCamera(person: string, path: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ person, path, at: Date.now() } satisfies Left));
  } catch {
    // Without it only the way back is lost.
  }
}

/** It came back, with a photo or without. */
export function backFromCamera(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // It grows old by itself.
  }
}

/** At a start: where this person was when the camera opened, once. */
export function leftForCamera(person: string): string | null {
  try {
    const left = JSON.parse(localStorage.getItem(KEY) ?? "null") as Left | null;
    if (!left || left.person !== person) return null;
    backFromCamera();
    return Date.now() - left.at < FRESH_MS && left.path.startsWith("/") ? left.path : null;
  } catch {
    return null;
  }
}
