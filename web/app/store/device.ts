/** The phone as screens know it: who may open it, and how (Q6, F6). */
import { signal } from "@preact/signals";
import { ulid } from "ulid";
import type { Device, KnownPerson, PinCheck, Preferences } from "./device_types";
import { Disk } from "./disk";
import { closePhoneBase, type PersonRow, type Pin, phoneBase } from "./persons";
import { hashPin, samePin, waitAfter } from "./pin";

const known = ({ pin, ...person }: PersonRow): KnownPerson => ({ ...person, hasPin: pin !== null });

/** Opens the phone's database; the id is made at the first start. */
export async function openDevice(): Promise<Device> {
  const base = await phoneBase();
  let id = (await base.get("meta", "device")) as string | undefined;
  if (id === undefined) {
    id = ulid();
    await base.put("meta", id, "device");
  }
  const persons = signal<readonly KnownPerson[]>((await base.getAll("persons")).map(known));
  const lastPerson = signal(((await base.get("meta", "lastPerson")) as string | undefined) ?? null);
  const stored = (await base.get("meta", "preferences")) as Preferences | undefined;
  const preferences = signal<Preferences>(stored ?? { language: null, theme: null });

  const row = async (person: string): Promise<PersonRow | undefined> =>
    (await phoneBase()).get("persons", person);
  const save = async (changed: PersonRow): Promise<void> => {
    await (await phoneBase()).put("persons", changed);
    persons.value = (await (await phoneBase()).getAll("persons")).map(known);
  };
  const setPin = async (person: string, pin: Pin | null): Promise<void> => {
    const found = await row(person);
    if (found) await save({ ...found, pin });
  };

  return {
    id,
    persons,
    lastPerson,
    preferences,
    async setPreferences(change) {
      preferences.value = { ...preferences.value, ...change };
      await (await phoneBase()).put("meta", preferences.value, "preferences");
    },
    async signedIn(person, epoch) {
      const before = await row(person.id);
      await save({ ...person, pin: before?.pin ?? null, session: true });
      const disk = new Disk(person.id);
      const meta = await disk.readMeta();
      if (meta.epoch === "") await disk.writeMeta({ epoch });
      await disk.close();
    },
    async signedOut(person) {
      const found = await row(person);
      if (found) await save({ ...found, session: false });
    },
    async setLastPerson(person) {
      lastPerson.value = person;
      await (await phoneBase()).put("meta", person, "lastPerson");
    },
    async setPin(person, pin) {
      await setPin(person, await hashPin(pin));
    },
    async checkPin(person, pin): Promise<PinCheck> {
      const found = await row(person);
      if (!found?.pin) return { kind: "wrong" };
      const until = waitAfter(found.pin);
      if (until > new Date()) return { kind: "wait", until };
      const right = await samePin(pin, found.pin);
      const wrong = right ? 0 : found.pin.wrong + 1;
      await setPin(person, { ...found.pin, wrong, lastWrong: right ? "" : new Date().toISOString() });
      return { kind: right ? "right" : "wrong" };
    },
    async unsent(person) {
      const disk = new Disk(person);
      const count = await disk.unsent();
      await disk.close();
      return count;
    },
    close() {
      void closePhoneBase();
    },
  };
}
