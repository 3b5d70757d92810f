/** What the server did not take of people and groups: it stays with its author until dealt with (C12). */
import type { FieldValues, RefusedItem } from "#/store/api";
import type { Person } from "./rights";

/** A refused change of a person or a group. `person` is undefined when the creation itself was refused. */
export interface StaffRefusal {
  readonly item: RefusedItem;
  readonly entity: "person" | "group";
  readonly creation: boolean;
  readonly person: Person | undefined;
  readonly patch: FieldValues<"person">;
  /** Which text explains it. */
  readonly reason: "taken" | "forbidden" | "stale" | "no_record" | "invalid";
}

export function staffRefusals(refused: readonly RefusedItem[], people: readonly Person[]): StaffRefusal[] {
  return refused
    .filter(({ change }) => change.entity === "person" || change.entity === "group")
    .map((item) => ({
      item,
      entity: item.change.entity as "person" | "group",
      creation: item.change.create,
      person: people.find((person) => person.id === item.change.record),
      patch: item.change.patch as FieldValues<"person">,
      reason: reasonOf(item),
    }));
}

function reasonOf({ reason }: RefusedItem): StaffRefusal["reason"] {
  if (reason.detail === "taken") return "taken";
  if (reason.code === "forbidden" || reason.code === "stale" || reason.code === "no_record")
    return reason.code;
  return "invalid";
}
