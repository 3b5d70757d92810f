import type { EntityName, FieldValues, Shown } from "#/store/api";

/** A record that the server has and nobody contests, as the store shows it. */
export function shown<K extends EntityName>(entity: K, id: string, fields: FieldValues<K>): Shown<K> {
  const calm = { heads: {}, conflicts: {}, stamps: {}, unseen: {}, unsentFields: new Set<never>() };
  const plain = { ...calm, unsent: false, deleted: false, editedAfterDeletion: false, rev: 1 };
  // That nothing stands in any field is true of every kind, which the compiler can't see for K.
  return { entity, id, fields, ...plain } as unknown as Shown<K>;
}
