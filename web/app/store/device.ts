/** The phone as screens know it: who may open it, and how (Q6, F6). */
import { signal } from "@preact/signals";
import { ulid } from "ulid";
import type { Device, KnownPerson, PinCheck, Preferences } from "./device_types";
import { Disk } from "./disk";
import { type PersonRow, PhoneBase, type Pin } from "./persons";
import { hashPin, samePin, waitAfter } from "./pin";

const known = ({ id, name, staff_number, position, session, pin }: PersonRow): KnownPerson => ({
  id,
  name,
  staff_number,
  position,
  session,
  hasPin: pin !== null,
});

/** Opens the phone's database; the id is made at the first start. */
export async function openDevice(): Promise<Device> {
  const base = new PhoneBase();
  const found = await base.everything();
  const id = found.device ?? (await deviceId(base));
  const persons = signal<readonly KnownPerson[]>(found.persons.map(known));
  const lastPerson = signal(found.lastPerson ?? null);
  const preferences = signal<Preferences>(found.preferences ?? { language: null, theme: null });

  const change: PhoneBase["change"] = async (person, work) => {
    await base.change(person, work);
    persons.value = (await base.persons()).map(known);
  };
  const putPin = (person: string, pin: Pin): Promise<void> =>
    change(person, (before) => before && { ...before, pin });

  return {
    id,
    persons,
    lastPerson,
    preferences,
    async setPreferences(changed) {
      preferences.value = { ...preferences.value, ...changed };
      await base.put("preferences", preferences.value);
    },
    async signedIn(person, epoch) {
      await change(person.id, (before) => ({
        lost: before?.lost ?? null,
        ...person,
        pin: before?.pin ?? null,
        session: true,
        registered: false,
      }));
      await withDisk(person.id, async (disk) => {
        if ((await disk.readMeta()).epoch === "") await disk.writeMeta({ epoch });
      });
    },
    async signedOut(person) {
      await change(person, (before) => before && { ...before, session: false });
    },
    async setLastPerson(person) {
      lastPerson.value = person;
      await base.put("lastPerson", person);
    },
    async setPin(person, pin) {
      await putPin(person, await hashPin(pin));
    },
    async checkPin(person, pin): Promise<PinCheck> {
      const kept = (await base.person(person))?.pin;
      if (!kept) return { kind: "wrong" };
      const until = waitAfter(kept);
      if (until > new Date()) return { kind: "wait", until };
      const right = await samePin(pin, kept);
      const wrong = right ? 0 : kept.wrong + 1;
      await putPin(person, { ...kept, wrong, lastWrong: right ? "" : new Date().toISOString() });
      return { kind: right ? "right" : "wrong" };
    },
    unsent: (person) => withDisk(person, (disk) => disk.unsent()),
    close: () => base.close(),
  };
}

async function deviceId(base: PhoneBase): Promise<string> {
  return base.enter(["meta"], async (tx) => {
    const found = (await tx.objectStore("meta").get("device")) as string | undefined;
    if (found !== undefined) return found;
    const made = ulid();
    await tx.objectStore("meta").put(made, "device");
    return made;
  });
}

async function withDisk<T>(person: string, work: (disk: Disk) => Promise<T>): Promise<T> {
  const disk = new Disk(person);
  try {
    return await work(disk);
  } finally {
    disk.close();
  }
}
