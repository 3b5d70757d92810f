/** Which version of each briefing holds, whom it is for, and who has confirmed which (X3). Pure. */
import type { Shown } from "#/store/api";

export type Briefing = Shown<"briefing">;
export type Receipt = Shown<"briefing_receipt">;
export type Shift = Shown<"shift">;

/** read: this very version. changed: an earlier one. unread: none. */
export type Reading = "read" | "changed" | "unread";

export interface Topic {
  readonly name: string;
  /** The version that holds: the highest number; of two that were written apart the later one. */
  readonly current: Briefing;
  /** Earlier ones, the newest first. */
  readonly earlier: readonly Briefing[];
}

/** Topics in the order in which they were first written. */
export function topicsOf(briefings: readonly Briefing[]): readonly Topic[] {
  const byName = new Map<string, Briefing[]>();
  for (const one of briefings.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const name = one.fields.topic ?? "";
    byName.set(name, [...(byName.get(name) ?? []), one]);
  }
  return [...byName].map(([name, versions]) => {
    const [current, ...earlier] = versions.toSorted(newestFirst);
    return { name, current: current as Briefing, earlier };
  });
}

function newestFirst(one: Briefing, other: Briefing): number {
  const version = (other.fields.version ?? 0) - (one.fields.version ?? 0);
  return version !== 0 ? version : one.id < other.id ? 1 : -1;
}

/** Everybody with a shift at the posts that it names; with a shift at all when it names none. */
export function audienceOf({ fields }: Briefing, shifts: readonly Shift[]): ReadonlySet<string> {
  const posts = fields.posts ?? [];
  const concerned = shifts.filter(({ fields: its }) => posts.length === 0 || posts.includes(its.post ?? ""));
  return new Set(concerned.flatMap(({ fields: its }) => (its.person ? [its.person] : [])));
}

/** What a person has confirmed: ids of versions. */
export function readBy(receipts: readonly Receipt[], person: string): ReadonlySet<string> {
  const own = receipts.filter(({ fields }) => fields.person === person);
  return new Set(own.flatMap(({ fields }) => (fields.briefing ? [fields.briefing] : [])));
}

export function readingOf({ current, earlier }: Topic, read: ReadonlySet<string>): Reading {
  if (read.has(current.id)) return "read";
  return earlier.some(({ id }) => read.has(id)) ? "changed" : "unread";
}

/** The version that somebody confirmed last, to show what has changed since. */
export function lastRead({ earlier }: Topic, read: ReadonlySet<string>): Briefing | undefined {
  return earlier.find(({ id }) => read.has(id));
}

export interface Unread {
  readonly person: string;
  /** The number of the version that they have; 0: none. */
  readonly version: number;
}

/** Who has not confirmed the version that holds, those with none first. */
export function unreadOf(
  topic: Topic,
  shifts: readonly Shift[],
  receipts: readonly Receipt[],
): readonly Unread[] {
  const waiting = [...audienceOf(topic.current, shifts)].flatMap((person) => {
    const read = readBy(receipts, person);
    if (read.has(topic.current.id)) return [];
    return [{ person, version: lastRead(topic, read)?.fields.version ?? 0 }];
  });
  return waiting.toSorted(
    (one, other) => one.version - other.version || (one.person < other.person ? -1 : 1),
  );
}

/** How many topics somebody should read and has not. */
export function toRead(
  briefings: readonly Briefing[],
  shifts: readonly Shift[],
  receipts: readonly Receipt[],
  person: string,
): number {
  const read = readBy(receipts, person);
  const mine = topicsOf(briefings).filter(({ current }) => audienceOf(current, shifts).has(person));
  return mine.filter((topic) => readingOf(topic, read) !== "read").length;
}
