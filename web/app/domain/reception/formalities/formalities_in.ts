/** The formalities that this device knows; each of these reads signals. */
import { dayOf, minute } from "#/i18n";
import type { Store } from "#/store/api";
import { receives } from "../desk_rights";
import { asListed, belongsTo, byDue, type Formality, isOpen, isOverdue, type Owner } from "./formality";

/** The reception of a device: all of them; on a helper's phone their own. */
export function formalitiesLoaded(store: Store): boolean {
  return store.loaded("formality").value;
}

export function today(): string {
  return dayOf(minute.value);
}

/** What is still owed, the longest overdue first. */
export function openIn(store: Store): readonly Formality[] {
  return byDue(store.all("formality").value.filter(isOpen));
}

export function mineIn(store: Store): readonly Formality[] {
  return openIn(store).filter(({ fields }) => fields.helper === store.person);
}

export function overdueIn(store: Store): readonly Formality[] {
  const day = today();
  return openIn(store).filter((one) => isOverdue(one, day));
}

/** A client's or an event's list, done and not. */
export function listOf(store: Store, owner: Owner): readonly Formality[] {
  return asListed(store.all("formality").value.filter((one) => belongsTo(one, owner)));
}

/** Whoever reads reception makes lists; of an event whoever plans it, too. The server decides. */
export function mayMakeList(store: Store, owner: Owner): boolean {
  return receives(store) || (owner.kind === "event" && managesPlanning(store, owner.id));
}

function managesPlanning(store: Store, event: string): boolean {
  const { manages } = store.status.value;
  return manages.includes(`event:${event}:planning`) || manages.includes("event:*:planning");
}
