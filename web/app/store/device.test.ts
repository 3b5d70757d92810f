/** The phone: who may open it, by which PIN, in which language. */
import "fake-indexeddb/auto";
import { ulid } from "ulid";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openDevice } from "./device";
import type { Device } from "./device_types";
import { PhoneBase } from "./persons";
import { openStore } from "./store";

const opened: { close(): void }[] = [];

async function phone(): Promise<Device> {
  const device = await openDevice();
  opened.push(device);
  return device;
}

const person = () => ({ id: ulid(), name: "马晓东", staff_number: "QC021", position: "member" });

afterEach(() => {
  vi.useRealTimers();
  for (const one of opened.splice(0)) one.close();
});

describe("a phone", () => {
  it("keeps its id, its people and its language over a restart [Q1 Q6]", async () => {
    const device = await phone();
    const crew = person();
    await device.signedIn(crew, "1-a");
    await device.setLastPerson(crew.id);
    await device.setPreferences({ language: "zh-Hant" });
    const again = await phone();
    expect(again.id).toBe(device.id);
    expect(again.lastPerson.value).toBe(crew.id);
    expect(again.preferences.value).toEqual({ language: "zh-Hant", theme: null });
    expect(again.persons.value).toContainEqual({ ...crew, hasPin: false, session: true });
  });

  it("asks two tabs that start at once for one id", async () => {
    indexedDB.deleteDatabase("qianchang-device");
    const [one, other] = await Promise.all([phone(), phone()]);
    expect(one?.id).toBe(other?.id);
  });

  it("knows a person and the unsent work after a sign-out without a network [F4]", async () => {
    const device = await phone();
    const crew = person();
    await device.signedIn(crew, "1-a");
    const store = await openStore(crew.id);
    opened.push(store);
    for (let item = 0; item < 5; item++) {
      await store.write("zone", store.newId(), { event: "1", name: "Lobby", limit: 5 }, { create: true });
    }
    await device.signedOut(crew.id);
    expect(device.persons.value.find(({ id }) => id === crew.id)?.session).toBe(false);
    expect(await device.unsent(crew.id)).toBe(5);
  });
});

describe("a PIN", () => {
  it("opens for its person alone, and survives the next sign-in [F6]", async () => {
    const device = await phone();
    const [crew, other] = [person(), person()];
    for (const one of [crew, other]) await device.signedIn(one, "1-a");
    expect(await device.checkPin(crew.id, "2468")).toEqual({ kind: "wrong" });
    await device.setPin(crew.id, "2468");
    await device.signedIn(crew, "1-a");
    expect(await device.checkPin(crew.id, "2468")).toEqual({ kind: "right" });
    expect(await device.checkPin(crew.id, "2469")).toEqual({ kind: "wrong" });
    expect(await device.checkPin(other.id, "2468")).toEqual({ kind: "wrong" });
  });

  it("is nowhere on the disk in clear [F6]", async () => {
    const device = await phone();
    const crew = person();
    await device.signedIn(crew, "1-a");
    await device.setPin(crew.id, "246813");
    const base = new PhoneBase();
    opened.push(base);
    const row = await base.person(crew.id);
    expect(row?.pin?.rounds).toBeGreaterThanOrEqual(200_000);
    expect(JSON.stringify(row)).not.toContain("246813");
  });

  it("makes one wait longer and longer after a few wrong tries, also after a restart [Q6]", async () => {
    const device = await phone();
    const crew = person();
    await device.signedIn(crew, "1-a");
    await device.setPin(crew.id, "2468");
    for (let tries = 0; tries < 4; tries++) await device.checkPin(crew.id, "0000");
    const again = await phone();
    const first = await again.checkPin(crew.id, "2468");
    expect(first.kind).toBe("wait");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
    expect(await again.checkPin(crew.id, "0000")).toEqual({ kind: "wrong" });
    const second = await again.checkPin(crew.id, "2468");
    const wait = second.kind === "wait" ? second.until.getTime() - Date.now() : 0;
    expect(wait).toBeGreaterThan(15_000);
  });
});
