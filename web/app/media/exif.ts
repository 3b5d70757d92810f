/** When and where a camera says that it took a photo. */
import { load } from "exifreader";

/** The beginning of a file holds what its camera wrote; HEIC may keep it further back. */
const HEAD_BYTES = 1024 * 1024;
const DAY_MS = 24 * 3600 * 1000;
const OLDEST = Date.parse("2000-01-01T00:00:00Z");

export interface Exif {
  readonly taken: Date | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

const NOTHING: Exif = { taken: null, latitude: null, longitude: null };

export async function readExif(file: Blob, now: number): Promise<Exif> {
  try {
    const tags = load(await file.slice(0, HEAD_BYTES).arrayBuffer(), { expanded: true });
    const date = tags.exif?.DateTimeOriginal?.description ?? tags.exif?.DateTime?.description;
    const offset = tags.exif?.OffsetTimeOriginal?.description;
    const { Latitude: latitude = null, Longitude: longitude = null } = tags.gps ?? {};
    return { taken: takenAt(date, offset, now), latitude, longitude };
  } catch {
    return NOTHING; // a file without, or with a broken, block
  }
}

/** `2026:12:18 13:05:22` and perhaps `+08:00`; null when it is no time at which a photo can have been taken. */
export function takenAt(date: string | undefined, offset: string | undefined, now: number): Date | null {
  const match = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(date ?? "");
  if (!match) return null;
  const zone = /^[+-]\d\d:\d\d$/.test(offset ?? "") ? offset : "";
  const taken = new Date(`${match[1]}-${match[2]}-${match[3]}T${match[4]}${zone}`);
  const time = taken.getTime();
  return time > OLDEST && time < now + DAY_MS ? taken : null;
}
