/** Adding and changing a person: what is typed, what is wrong with it, and what is written. */
import type { FieldValues } from "#/store/api";
import type { Position, Status } from "./people_rows";
import type { Person } from "./rights";

/** The form's values as they are typed. */
export interface PersonDraft {
  readonly name: string;
  readonly staff_number: string;
  readonly position: Position;
  readonly groups: readonly string[];
  readonly in_charge_of: readonly string[];
  readonly mobile: string;
  readonly email: string;
  /** YYYY-MM-DD or empty. */
  readonly hired_on: string;
  readonly status: Status;
}

export type DraftField = keyof PersonDraft;
/** `taken` comes with whose it is. */
export type Problem =
  | { readonly code: "required" | "too_long" | "no_email" | "no_day" | "no_group" }
  | { readonly code: "taken"; readonly by: Person };
export type Problems = Readonly<Partial<Record<DraftField, Problem>>>;

export const EMPTY_DRAFT: PersonDraft = {
  name: "",
  staff_number: "",
  position: "member",
  groups: [],
  in_charge_of: [],
  mobile: "",
  email: "",
  hired_on: "",
  status: "active",
};

const LIMITS = { name: 50, staff_number: 20, mobile: 30, email: 200 } as const;

export function draftOf(fields: FieldValues<"person">): PersonDraft {
  return {
    name: fields.name ?? "",
    staff_number: fields.staff_number ?? "",
    position: fields.position ?? "member",
    groups: fields.groups ?? [],
    in_charge_of: fields.in_charge_of ?? [],
    mobile: fields.mobile ?? "",
    email: fields.email ?? "",
    hired_on: fields.hired_on ?? "",
    status: fields.status ?? "active",
  };
}

/** What keeps the draft from being saved, field by field. `self` is the id of the person being changed. */
export function problemsOf(draft: PersonDraft, people: readonly Person[], self: string | null): Problems {
  const problems: Partial<Record<DraftField, Problem>> = {};
  for (const [field, limit] of Object.entries(LIMITS) as [keyof typeof LIMITS, number][]) {
    if (draft[field].trim().length > limit) problems[field] = { code: "too_long" };
  }
  if (!draft.name.trim()) problems.name = { code: "required" };
  if (!draft.staff_number.trim()) problems.staff_number = { code: "required" };
  const holder = holderOf(draft.staff_number, people, self);
  if (holder) problems.staff_number = { code: "taken", by: holder };
  if (draft.email.trim() && !/^[^@\s]+@[^@\s]+$/.test(draft.email.trim()))
    problems.email = { code: "no_email" };
  if (draft.hired_on && !isDay(draft.hired_on)) problems.hired_on = { code: "no_day" };
  const standing = people.find(({ id }) => id === self);
  const alone = standing !== undefined && (standing.fields.groups ?? []).length === 0; // the tablet at the door
  if (needsGroup(draft.position) && draft.groups.length === 0 && !(alone && draft.position === "member"))
    problems.groups = { code: "no_group" };
  return problems;
}

/** A lead and a member belong to a group; manager and deputy stand above them (O1). */
export function needsGroup(position: Position): boolean {
  return position === "group_lead" || position === "member";
}

/** Whose staff number it is, as people type it: full-width, small letters, spaces around. */
export function holderOf(typed: string, people: readonly Person[], self: string | null): Person | undefined {
  const number = fold(typed);
  if (!number) return undefined;
  return people.find(
    (person) => person.id !== self && !person.deleted && fold(person.fields.staff_number ?? "") === number,
  );
}

function fold(number: string): string {
  return number.normalize("NFKC").trim().toUpperCase();
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

type Patch = FieldValues<"person">;

/** All fields of a new person; what was left empty is not written. */
export function creationOf(draft: PersonDraft): Patch {
  const cleaned = cleanedOf(draft);
  const given = Object.entries(cleaned).filter(([, value]) => value !== null && !isEmptyList(value));
  return Object.fromEntries(given) as Patch;
}

/** Only what differs from what stood when the form was opened; the empty object when nothing does. */
export function changesOf(draft: PersonDraft, stood: PersonDraft): Patch {
  const before = cleanedOf(stood);
  const cleaned = Object.entries(cleanedOf(draft)) as [DraftField, unknown][];
  return Object.fromEntries(cleaned.filter(([field, value]) => !same(value, before[field]))) as Patch;
}

/** The patch that takes another back: what stood in those fields before. */
export function undoOf(patch: Patch, before: FieldValues<"person">): Patch {
  const fields = Object.keys(patch) as DraftField[];
  return Object.fromEntries(fields.map((field) => [field, before[field] ?? null])) as Patch;
}

function cleanedOf(draft: PersonDraft): Patch {
  const deputy = draft.position === "deputy_manager";
  return {
    name: draft.name.trim(),
    staff_number: draft.staff_number.normalize("NFKC").trim(),
    position: draft.position,
    groups: [...draft.groups].sort(),
    in_charge_of: deputy ? [...draft.in_charge_of].sort() : [],
    mobile: draft.mobile.normalize("NFKC").trim() || null,
    email: draft.email.trim() || null,
    hired_on: draft.hired_on || null,
    status: draft.status,
  };
}

// Ids in a list have no order of their own, and a list never written is an empty one.
function same(value: unknown, before: unknown): boolean {
  if (Array.isArray(value))
    return [...value].sort().join() === [...((before as string[]) ?? [])].sort().join();
  return value === (before ?? null);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
