/**
 * What a person has in hand, so that a screen offers only what the server takes (O4). The server decides
 * (server/domain/organisation/access.py); these are the parts of its table that screens ask for, and work offline.
 */
import type { FieldValues, Shown } from "#/store/api";

export type Person = Shown<"person">;
export type Group = Shown<"group">;
type Fields = FieldValues<"person">;

const MAY_SIGN_IN: ReadonlySet<string> = new Set(["active", "probation", "leave"]);

/** Somebody who left or is suspended is out at once (O6). */
export function maySignIn(fields: Fields): boolean {
  return MAY_SIGN_IN.has(fields.status ?? "");
}

/** Add and change people and groups, set first passwords. */
export function managesStaff(person: Person | undefined): boolean {
  if (!person || person.deleted || !maySignIn(person.fields)) return false;
  return person.fields.position === "manager" || person.fields.administrator === true;
}

/** Settle conflicts and change what is to be checked at an event. `lead` is the event's. */
export function managesEvent(
  person: Person | undefined,
  lead: string | null | undefined,
  groups: readonly Group[],
): boolean {
  if (!person || person.deleted || !maySignIn(person.fields)) return false;
  if (lead === person.id || person.fields.position === "manager") return true;
  return groupsLed(person.fields).some((id) => {
    const kind = groups.find((group) => group.id === id && !group.deleted)?.fields.kind;
    return kind !== undefined && kind !== "reception";
  });
}

/** Ask how the phones stand: whoever has anything at all in hand. */
export function managesAnything(
  person: Person | undefined,
  leads: boolean,
  groups: readonly Group[],
): boolean {
  if (!person || person.deleted || !maySignIn(person.fields)) return false;
  if (leads || managesStaff(person)) return true;
  return groupsLed(person.fields).some((id) => groups.some((group) => group.id === id && !group.deleted));
}

function groupsLed(fields: Fields): readonly string[] {
  if (fields.position === "group_lead") return fields.groups ?? [];
  return fields.position === "deputy_manager" ? (fields.in_charge_of ?? []) : [];
}
