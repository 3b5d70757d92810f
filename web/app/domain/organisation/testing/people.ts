/** People and groups for tests, as the store shows them, with the cast of the gala. */
import type { FieldValues } from "#/store/api";
import type { Group, Person } from "../rights";

const bare = {
  heads: {},
  conflicts: {},
  stamps: {},
  unsent: false,
  unsentFields: new Set<never>(),
  deleted: false,
  editedAfterDeletion: false,
  unseen: {},
  rev: 7,
};

export function person(id: string, fields: FieldValues<"person"> = {}, parts: Partial<Person> = {}): Person {
  const standing = { staff_number: id, name: id, position: "member", status: "active" } as const;
  return { ...bare, entity: "person", id, fields: { ...standing, ...fields }, ...parts };
}

export function group(id: string, kind: FieldValues<"group">["kind"], name = id): Group {
  return { ...bare, entity: "group", id, fields: { name, ...(kind && { kind }) } };
}

export const RECEPTION = group("reception", "reception", "客户接待组");
export const PLANNING = group("planning", "planning", "活动策划组");
export const EXECUTION = group("execution", "execution", "现场执行组");
export const GROUPS: readonly Group[] = [RECEPTION, PLANNING, EXECUTION];
export const GU = person("QC001", { name: "顾明远", position: "manager" });
export const SHEN = person("QC002", {
  name: "沈知秋",
  position: "deputy_manager",
  in_charge_of: ["execution", "reception"],
});
export const LIN = person("QC003", { name: "林雨桐", position: "group_lead", groups: ["reception"] });
export const HAN = person("QC014", { name: "韩铁军", position: "group_lead", groups: ["execution"] });
export const MA = person("QC021", { name: "马晓东", groups: ["execution"], mobile: "190 0000 0021" });
