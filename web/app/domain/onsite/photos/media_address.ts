/** Where the server has the files of photos; the person goes along, since an <img> or a link sends no header. */
import { language } from "#/i18n";

/** As it is; `jpeg`, `tile`: a JPEG for browsers that can't read what a camera wrote. */
export function mediaAddress(photo: string, person: string, as?: "jpeg" | "tile"): string {
  return `/api/media/${photo}?${new URLSearchParams({ person, ...(as ? { as } : {}) })}`;
}

export function archiveAddress(event: string, person: string): string {
  return `/api/media/event/${encodeURIComponent(event)}.zip?${new URLSearchParams({ person })}`;
}

export function reportAddress(event: string, person: string): string {
  const asked = new URLSearchParams({ person, language: language.value });
  return `/api/media/event/${encodeURIComponent(event)}.html?${asked}`;
}
