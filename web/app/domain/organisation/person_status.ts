/** Suspending, taking back, leaving: what may be done with a person, and what it writes (O6). */
import type { FieldValues } from "#/store/api";
import type { Status } from "./people_rows";

export const STATUS_ACTS = ["suspend", "reinstate", "leave"] as const;
export type StatusAct = (typeof STATUS_ACTS)[number];

const BECOMES: Readonly<Record<StatusAct, Status>> = {
  suspend: "suspended",
  reinstate: "active",
  leave: "left",
};

/**
 * What can be done now. Nobody suspends or dismisses themselves: they would be out before they could take it back.
 */
export function statusActs(fields: FieldValues<"person">, self: boolean): readonly StatusAct[] {
  if (self) return [];
  if (fields.status === "left") return ["reinstate"];
  return fields.status === "suspended" ? ["reinstate", "leave"] : ["suspend", "leave"];
}

export function statusAfter(act: StatusAct): Status {
  return BECOMES[act];
}
