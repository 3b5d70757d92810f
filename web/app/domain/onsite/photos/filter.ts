/** Which photos of an event are looked at: by whom, when, where, of what. */
import { dayOf } from "#/i18n";
import type { Photo } from "./event_photos";

export const FILTERS = ["who", "day", "zone", "what"] as const;
export type Filter = (typeof FILTERS)[number];
export type Wanted = Readonly<Record<Filter, string>>;

/** What a photo is sorted by; `zone` is the id of the place where its subject stands. */
export interface Facts {
  readonly photo: Photo;
  readonly who: string;
  readonly day: string;
  readonly zone: string;
  readonly what: string;
}

export function factsOf(photo: Photo, zone: string): Facts {
  const { author = "", taken, subject = "" } = photo.fields;
  return { photo, who: author, day: taken ? dayOf(taken) : "", zone, what: subject };
}

/** Newest first. */
export function pick(facts: readonly Facts[], wanted: Wanted): Photo[] {
  const found = facts.filter((one) => FILTERS.every((by) => wanted[by] === "" || one[by] === wanted[by]));
  return found.map(({ photo }) => photo).reverse();
}

/** The values that there are, each once. */
export function valuesOf(facts: readonly Facts[], by: Filter): string[] {
  return [...new Set(facts.map((one) => one[by]))].filter((value) => value !== "");
}
