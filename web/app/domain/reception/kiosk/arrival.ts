/** Checking in at the door: what a visitor types, and what is written. Pure but for the store (R2). */
import type { FieldValues, Store } from "#/store/api";

export interface CheckIn {
  readonly visitor: string;
  readonly company: string;
  readonly number: string;
  readonly host: string;
  readonly purpose: string;
}

export const NOTHING: CheckIn = { visitor: "", company: "", number: "", host: "", purpose: "" };

/** The fields of the arrival; what was left empty is not written. `kiosk` keeps it on this device until the server has it. */
export function arrivalOf(typed: CheckIn, kiosk: string, now: number): FieldValues<"arrival"> {
  const told = {
    visitor: typed.visitor.trim(),
    company: typed.company.trim(),
    number: typed.number.normalize("NFKC").trim(),
    host: typed.host,
    purpose: typed.purpose.trim(),
  };
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== ""));
  return { ...given, author: kiosk, kiosk, arrived: new Date(now).toISOString() };
}

/** Resolves with its id once it is on the disk of this device. */
export async function checkIn(store: Store, typed: CheckIn): Promise<string> {
  const id = store.newId();
  await store.write("arrival", id, arrivalOf(typed, store.person, Date.now()), { create: true });
  return id;
}
