/** Who sits at reception (O4): what is offered follows from it; the server decides. */
import { signal } from "@preact/signals";
import type { Store } from "#/store/api";

/** Whether whoever is signed in here reads reception: its members and the manager. Reads signals. */
export function receives(store: Store): boolean {
  if (store.status.value.manages.includes("reception")) return true;
  const groups = store.record("person", store.person).value?.fields.groups ?? [];
  return groups.some((group) => store.record("group", group).value?.fields.kind === "reception");
}

/** The same for the places of the top line, which know no store. */
export const atReception = signal(false);

/** Follow whoever is signed in; run inside an effect. */
export function followReception(store: Store): void {
  atReception.value = receives(store);
}
