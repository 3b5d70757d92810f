/** The leader over real sockets: drains, hears, comes back from trouble, sends for others under their own names. */
import "fake-indexeddb/auto";
import { ulid } from "ulid";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ENTITIES } from "#/generated/entities";
import type { Rules } from "#/outbox/types";
import type { Store } from "#/store/api";
import { openDevice } from "#/store/device";
import type { Device } from "#/store/device_types";
import { channelName, type Message } from "#/store/messages";
import { PhoneBase } from "#/store/persons";
import { openStore } from "#/store/store";
import { until } from "#/store/testing/phone";
import { Leader } from "./leader";
import { json, TestServer } from "./testing/server";

const SCOPE = "event:1";

let server: TestServer;
let device: Device;
const opened: { close(): void }[] = [];

vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0 (Linux; Android 14) Chrome/156.0", onLine: true });

beforeEach(async () => {
  server = new TestServer();
  await server.start();
  device = await openDevice();
  opened.push(device);
});

afterEach(async () => {
  for (const one of opened.splice(0)) one.close();
  await server.stop();
});

async function signIn(name: string): Promise<string> {
  const id = ulid();
  await device.signedIn({ id, name, staff_number: name, position: "member" }, "1-a");
  return id;
}

async function storeOf(person: string): Promise<Store> {
  const store = await openStore(person);
  opened.push(store);
  return store;
}

/** As the worker of the person's tab does it. */
function lead(person: string): Leader {
  const control = new AbortController();
  const channel = new BroadcastChannel(channelName(person));
  const phone = new PhoneBase();
  const tell = (message: Message): void => channel.postMessage(message);
  const rules = ENTITIES as unknown as Rules;
  const leader = new Leader({ person, device: device.id, rules, phone, tell, stopped: control.signal });
  channel.onmessage = ({ data }: MessageEvent<Message>) => leader.hear(data);
  const over = leader.run();
  opened.push({
    close() {
      control.abort();
      void over.then(() => {
        channel.close();
        phone.close();
      });
    },
  });
  return leader;
}

const add = (store: Store, title: string): Promise<void> =>
  store.write("check", store.newId(), { event: "1", category: "test", title }, { create: true });

describe("a phone with a network", () => {
  it("sends what is saved at once, and says sent only then [F3 X4]", async () => {
    const store = await storeOf(await signIn("crew"));
    lead(store.person);
    await until(() => store.status.value.link === "live");
    await add(store, "Exit B");
    expect(store.status.value).toMatchObject({ unsent: 1, sentToday: 0 });
    await until(() => store.status.value.unsent === 0);
    expect(store.status.value.sentToday).toBe(1);
    expect(server.log.size).toBe(1);
    expect(store.list("check", SCOPE).value[0]?.unsent).toBe(false);
  });

  it("shows what others change by one fetch for each, and fetches nothing for its own [F25 X4]", async () => {
    const store = await storeOf(await signIn("desk"));
    lead(store.person);
    await until(() => server.streams === 1 && store.status.value.link === "live");
    const list = store.list("check", SCOPE);
    const before = server.requests.length;
    server.change(ulid(), { event: "1", title: "theirs" }, ulid());
    await until(() => list.value.length === 1);
    expect(server.requests.length).toBe(before + 1);
    await add(store, "mine");
    await until(() => store.status.value.unsent === 0 && store.status.value.link === "live");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.requests.length).toBe(before + 2);
  });

  it("fills the gap after its stream was cut [F25]", async () => {
    const store = await storeOf(await signIn("desk"));
    lead(store.person);
    await until(() => server.streams === 1 && store.status.value.link === "live");
    server.cutStreams();
    server.change(ulid(), { event: "1", title: "meanwhile" }, ulid());
    await until(() => store.list("check", SCOPE).value.length === 1);
    await until(() => server.streams === 1);
  }, 15_000);

  it("says so when the server is gone, and drains by itself when it is back [F11 F3]", async () => {
    const store = await storeOf(await signIn("crew"));
    lead(store.person);
    await until(() => store.status.value.link === "live");
    await server.stop();
    await until(() => store.status.value.link === "offline");
    await add(store, "Exit B");
    expect(store.status.value.unsent).toBe(1);
    await server.listen();
    await until(() => store.status.value.unsent === 0 && store.status.value.link === "live");
    expect(server.log.size).toBe(1);
  }, 30_000);

  it("tells a tab that opens later how things stand [Q7]", async () => {
    const person = await signIn("crew");
    const first = await storeOf(person);
    lead(person);
    await until(() => first.status.value.link === "live");
    const second = await storeOf(person);
    await until(() => second.status.value.link === "live" && second.status.value.lastHeard !== null);
    expect(second.status.value.filled).toBe(true);
  });
});

describe("a session that ended", () => {
  it("holds the queue, which goes on growing, until its person signs in again [F6]", async () => {
    const person = await signIn("crew");
    const store = await storeOf(person);
    server.before = (_, response) => json(response, 401, { error: { code: "signed_out", message: "" } });
    lead(person);
    await until(() => store.status.value.link === "signed_out");
    await add(store, "one");
    await add(store, "two");
    server.before = () => false;
    const channel = new BroadcastChannel(channelName(person));
    channel.postMessage({ kind: "signed_in" } satisfies Message);
    channel.close();
    await until(() => store.status.value.unsent === 0);
    expect(server.log.size).toBe(2);
  });
});

describe("several people on one phone", () => {
  it("each send under their own name, even while another holds the phone [F4 F5 Q6]", async () => {
    const [anna, ben] = [await signIn("Anna"), await signIn("Ben")];
    const annas = await storeOf(anna);
    await add(annas, "Anna's work");
    annas.close();
    const bens = await storeOf(ben);
    await add(bens, "Ben's work");
    lead(ben);
    await until(() => server.log.size === 2);
    const authors = [...server.log.values()].map(({ person, change }) => [change.patch.title, person]);
    expect(authors).toContainEqual(["Anna's work", anna]);
    expect(authors).toContainEqual(["Ben's work", ben]);
    while ((await device.unsent(anna)) > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(bens.status.value.others).toEqual([]);
  });

  it("keep a queue whose session is gone, and name it, though their own is gone too [F5 F6]", async () => {
    const [anna, ben] = [await signIn("Anna"), await signIn("Ben")];
    const annas = await storeOf(anna);
    await add(annas, "Anna's work");
    annas.close();
    server.before = (_, response) => json(response, 401, { error: { code: "signed_out", message: "" } });
    const bens = await storeOf(ben);
    lead(ben);
    await until(() => bens.status.value.others.some(({ signedOut }) => signedOut));
    expect(bens.status.value.others).toEqual([{ person: anna, name: "Anna", unsent: 1, signedOut: true }]);
    expect(server.log.size).toBe(0);
    expect(await device.unsent(anna)).toBe(1);
  });
});

describe("a phone whose storage was wiped", () => {
  it("is told what the server last knew of it, until the person has read that [F1]", async () => {
    const person = await signIn("crew");
    const lost = { device: ulid(), pending: { changes: 7, files: 1 }, heard: "2026-11-24T08:00:00.000Z" };
    server.lastDevice = lost;
    const store = await storeOf(person);
    lead(person);
    await until(() => store.status.value.lost !== null);
    expect(store.status.value.lost).toEqual(lost);
    expect(server.devices).toEqual([{ person, device: device.id }]);

    const later = await storeOf(person);
    await until(() => later.status.value.lost !== null);
    await later.dismissLost();
    await until(() => store.status.value.lost === null);
    const phone = new PhoneBase();
    opened.push(phone);
    for (;;) {
      const row = await phone.person(person);
      if (row?.lost === null && row.registered) break;
    }
  });
});
