/** What is typed about a client or a contact, and what of it is to be written. Pure. */
import type { Entities } from "#/generated/entities";

export type Party = "client" | "contact";

export const FIELDS = {
  client: ["name", "kind", "code", "phone", "address", "source", "note"],
  contact: ["name", "title", "mobile", "phone", "email", "wechat", "language", "note"],
} as const;

export type PartyField<K extends Party> = (typeof FIELDS)[K][number];
export type PartyDraft<K extends Party> = Readonly<Record<PartyField<K>, string>>;

export const LIMITS: { readonly [K in Party]: Readonly<Record<PartyField<K>, number>> } = {
  client: { name: 200, kind: 20, code: 40, phone: 40, address: 300, source: 100, note: 2_000 },
  contact: { name: 50, title: 100, mobile: 30, phone: 40, email: 200, wechat: 60, language: 10, note: 2_000 },
};

type Fields<K extends Party> = Readonly<Partial<Entities[K]>>;

export function draftOf<K extends Party>(kind: K, fields: Fields<K>): PartyDraft<K> {
  const loose = fields as Readonly<Record<string, unknown>>;
  return Object.fromEntries(FIELDS[kind].map((name) => [name, String(loose[name] ?? "")])) as PartyDraft<K>;
}

/** Only what differs from what stood when the form was opened; an emptied field is written as null. */
export function patchOf<K extends Party>(kind: K, draft: PartyDraft<K>, stood: PartyDraft<K>): Fields<K> {
  const patch: Record<string, string | null> = {};
  for (const name of FIELDS[kind] as readonly PartyField<K>[]) {
    const value = draft[name].trim();
    if (value !== stood[name]) patch[name] = value === "" ? null : value;
  }
  return patch as unknown as Fields<K>;
}

/** Nothing but a missing name keeps anybody from saving: whoever is on the telephone has no time. */
export function isComplete<K extends Party>(draft: PartyDraft<K>): boolean {
  return (draft as Readonly<Record<"name", string>>).name.trim() !== "";
}
