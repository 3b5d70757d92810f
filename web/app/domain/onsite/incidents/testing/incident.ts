/** Incidents, lines and plans for tests, as the store shows them; with the cast and the hours of the gala. */
import type { FieldValues, Shown } from "#/store/api";
import { MA, minutesFromNoon } from "../../testing/check";
import type { Entry } from "../entries";
import type { Incident } from "../kinds";
import type { SafetyPlan } from "../plans";

export const GALA = "01M7EVENT00000000000000000";

const BARE = {
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

/** Ma reported a fault of the equipment at noon, unless the fields or parts say otherwise. */
export function incident(
  id: string,
  fields: FieldValues<"incident"> = {},
  parts: Partial<Incident> = {},
): Incident {
  const plain = {
    event: GALA,
    kind: "equipment",
    severity: "ordinary",
    reporter: MA,
    happened: minutesFromNoon(0),
  } as const;
  return { ...BARE, entity: "incident", id, fields: { ...plain, ...fields }, ...parts };
}

/** A note of Ma's on incident "a", so many minutes after noon. */
export function line(
  id: string,
  minutes: number,
  fields: FieldValues<"entry"> = {},
  parts: Partial<Entry> = {},
): Entry {
  const plain = {
    event: GALA,
    incident: "a",
    author: MA,
    kind: "note",
    made: minutesFromNoon(minutes),
    text: id,
  } as const;
  return { ...BARE, entity: "entry", id, fields: { ...plain, ...fields }, ...parts };
}

export function plan(code: string, kind: string, steps = "1. 断电\n2. 挂牌"): SafetyPlan {
  return {
    ...BARE,
    entity: "safety_plan",
    id: code,
    fields: { event: GALA, code, kind, level: "serious", steps },
  };
}

/** Any other record, with these fields. */
export function record<K extends "shift" | "post">(entity: K, id: string, fields: FieldValues<K>): Shown<K> {
  return { ...BARE, entity, id, fields } as unknown as Shown<K>;
}
