/** The accounts of the tablets at the door: in no group and without an office, so that they read nothing (R2, O4). Pure. */
import { EMPTY_DRAFT, type PersonDraft } from "../person_form";
import { maySignIn, type Person } from "../rights";

/** Those that may sign in, by staff number. */
export function tabletsOf(people: readonly Person[]): readonly Person[] {
  return people
    .filter(({ fields }) => isTablet(fields) && maySignIn(fields))
    .toSorted((one, other) => (one.fields.staff_number ?? "").localeCompare(other.fields.staff_number ?? ""));
}

export function isTablet({ position, groups, administrator }: Person["fields"]): boolean {
  return position === "member" && (groups ?? []).length === 0 && administrator !== true;
}

const FIRST = 900;

/** A number that nobody has, in the department's own manner of writing: QC900. `mine`: the number of whoever asks. */
export function freeNumber(people: readonly Person[], mine: string): string {
  const letters = /^\D*/u.exec(mine)?.[0] ?? "";
  const taken = new Set(people.map(({ fields }) => fields.staff_number?.normalize("NFKC").toUpperCase()));
  let number = FIRST;
  while (taken.has(`${letters}${number}`.toUpperCase())) number += 1;
  return `${letters}${number}`;
}

/** An account for one more tablet. */
export function tabletDraft(people: readonly Person[], mine: string, name: string): PersonDraft {
  return { ...EMPTY_DRAFT, name, staff_number: freeNumber(people, mine) };
}
