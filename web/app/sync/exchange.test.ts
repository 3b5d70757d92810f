/** Exchanges over a real socket: lost replies, portals, poisoned changes, silence. */
import "fake-indexeddb/auto";
import type { ServerResponse } from "node:http";
import { ulid } from "ulid";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ENTITIES } from "#/generated/entities";
import type { Change, Rules, Value } from "#/outbox/types";
import { Disk } from "#/store/disk";
import { AnswerTaker } from "./answer";
import { OutdatedAnswer } from "./copies";
import { exchange, type Outcome, Pace } from "./exchange";
import { json, portal, TestServer } from "./testing/server";

let server: TestServer;
let disk: Disk;
let taker: AnswerTaker;
let pace: Pace;
const stopped = new AbortController();

beforeEach(async () => {
  server = new TestServer();
  await server.start();
  disk = new Disk(ulid());
  taker = new AnswerTaker(
    disk,
    ENTITIES as unknown as Rules,
    () => undefined,
    () => new Date(),
  );
  pace = new Pace();
});

afterEach(async () => {
  vi.useRealTimers();
  disk.close();
  await server.stop();
});

function once(sendOnly = false): Promise<Outcome> {
  const device = "01M7VXSK28C8N4X7QJ3ZB6WRTE";
  const files = () => Promise.resolve(0);
  return exchange(disk, taker, {
    device,
    sendOnly,
    signal: stopped.signal,
    now: () => new Date(),
    pace,
    files,
  });
}

async function drain(): Promise<Outcome> {
  for (;;) {
    const outcome = await once();
    if (outcome.kind !== "done" || !outcome.more) return outcome;
  }
}

async function queue(count: number, patch: (index: number) => Record<string, Value>): Promise<Change[]> {
  const changes = Array.from({ length: count }, (_, index) => ({
    id: ulid(),
    entity: "check",
    record: ulid(),
    create: true,
    at: new Date().toISOString(),
    patch: patch(index),
    base: {},
  }));
  await disk.addChanges(changes);
  return changes;
}

const refusedIds = (): Promise<string[]> =>
  disk.read(["refused"], async (tx) =>
    (await tx.objectStore("refused").getAll()).map(({ change }) => change.id),
  );

describe("a queue", () => {
  it("goes out in order, at most 200 at once, and each request tells what stays behind [C15 Q7]", async () => {
    const changes = await queue(450, () => ({ remark: "x" }));
    await drain();
    const sent = server.requests.map(({ body }) => body);
    expect(sent.flatMap((body) => body.changes.map(({ id }) => id))).toEqual(changes.map(({ id }) => id));
    const batches = sent.filter((body) => body.changes.length > 0);
    expect(batches.map((body) => body.changes.length)).toEqual([200, 200, 50]);
    expect(batches.map((body) => body.pending.changes)).toEqual([250, 50, 0]);
    expect(await disk.unsent()).toBe(0);
  }, 30_000);

  it("of long texts goes out in requests of about a megabyte, counted in bytes", async () => {
    await queue(10, () => ({ remark: "检".repeat(100_000) }));
    await drain();
    const most = Math.max(...server.requests.map(({ body }) => JSON.stringify(body.changes).length * 3));
    expect(most).toBeLessThan(1_600_000);
    expect(server.log.size).toBe(10);
  });

  it("of which every first reply is lost arrives once, and counts as sent only with its verdict [F3 F7 S1]", async () => {
    await queue(60, () => ({ remark: "x" }));
    pace.most = 20;
    let lost = 0;
    server.after = (_, response) => {
      if (lost++ % 2 === 1) return false;
      response.destroy();
      return true;
    };
    for (let tries = 0; tries < 12; tries++) {
      const outcome = await once();
      const known = await disk.read(["sent"], (tx) => tx.objectStore("sent").count());
      if (outcome.kind === "offline") expect(60 - (await disk.unsent())).toBe(known);
      pace.most = 20;
    }
    expect(await disk.unsent()).toBe(0);
    expect(server.log.size).toBe(60);
    expect(server.rev).toBe(60);
  });

  it("with a change that the server can't read sends all the others, and sets that one aside with the reason [F8 C12]", async () => {
    const changes = await queue(20, (index) => ({ remark: index === 2 ? "poison" : "fine" }));
    server.before = (body, response) =>
      body.changes.some(({ patch }) => patch.remark === "poison") &&
      json(response, 400, {
        error: { code: "malformed", field: "changes[2].patch", message: "not readable" },
      });
    await drain();
    expect(server.log.size).toBe(19);
    expect(await refusedIds()).toEqual([changes[2]?.id]);
    const [aside] = await disk.read(["refused"], (tx) => tx.objectStore("refused").getAll());
    expect(aside?.reason).toMatchObject({ code: "invalid", message: "not readable", detail: "unreadable" });
  });

  it("stays whole when the server can read nothing of ours, not even an empty request [F8]", async () => {
    await queue(3, () => ({ remark: "x" }));
    server.before = (_, response) => json(response, 400, { error: { code: "malformed", message: "no" } });
    expect(await once()).toEqual({ kind: "busy", waitMs: 0 });
    expect(await disk.unsent()).toBe(3);
    expect(await refusedIds()).toEqual([]);
  });
});

describe("who answers", () => {
  const cases: readonly (readonly [string, (response: ServerResponse) => true, Outcome])[] = [
    ["a page of a portal", (response) => portal(response, 200), { kind: "captive" }],
    [
      "a redirect to a portal",
      (response) => portal(response, 302, { Location: "/welcome" }),
      { kind: "captive" },
    ],
    ["a portal that asks to sign in", (response) => portal(response, 401), { kind: "captive" }],
    ["some other JSON", (response) => json(response, 200, { ok: true }), { kind: "captive" }],
    [
      "our server without a session",
      (r) => json(r, 401, { error: { code: "signed_out", message: "" } }),
      { kind: "signed_out" },
    ],
    ["a gateway without a server", (response) => portal(response, 502), { kind: "busy", waitMs: 0 }],
    [
      "a server that asks for time",
      (r) => json(r, 503, {}, { "Retry-After": "7" }),
      { kind: "busy", waitMs: 7000 },
    ],
  ];
  it.each(cases)("is told apart, and nothing is lost: %s [F6 F20]", async (_, answer, outcome) => {
    await queue(1, () => ({ remark: "x" }));
    server.before = (__, response) => answer(response);
    expect(await once()).toEqual(outcome);
    expect(await disk.unsent()).toBe(1);
    server.before = () => false;
    await drain();
    expect(await disk.unsent()).toBe(0);
  });

  it("is nobody when the server is gone [F3]", async () => {
    await queue(1, () => ({ remark: "x" }));
    await server.stop();
    expect(await once()).toEqual({ kind: "offline", slow: false });
    expect(await disk.unsent()).toBe(1);
    await server.listen();
  });

  it("is given up after a silence, and then asked for less at once [F20]", async () => {
    await queue(1, () => ({ remark: "x" }));
    server.before = () => true;
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const waiting = once();
    while (server.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(25_000);
    expect(await waiting).toEqual({ kind: "offline", slow: true });
    expect(pace.most).toBe(50);
  });

  it("may take as long as it likes, if something keeps coming: 2G is slow, not dead [F20]", async () => {
    server.before = (_, response) => {
      const text = JSON.stringify({ schema: 1, epoch: "1-a", now: new Date().toISOString() });
      response.writeHead(200, { "Content-Type": "application/json" });
      const drip = (at: number): void => {
        if (at === text.length) response.end();
        else response.write(text[at], () => setTimeout(drip, 5_000, at + 1));
      };
      drip(0);
      return true;
    };
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    let over: Outcome | undefined;
    void once().then((outcome) => {
      over = outcome;
    });
    while (over === undefined) {
      await new Promise((resolve) => setImmediate(resolve));
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(over).toMatchObject({ kind: "done" });
  });
});

describe("what an answer does", () => {
  it("is nothing, when a newer request has been made meanwhile, by this leader or another [C7 F13]", async () => {
    await queue(1, () => ({ remark: "x" }));
    await once();
    server.after = () => false;
    const slow = new Promise<void>((resolve) => {
      server.before = (_, response) => {
        server.before = () => false;
        setTimeout(() => {
          json(response, 200, {
            schema: 1,
            epoch: "1-a",
            now: "",
            verdicts: [],
            scopes: {},
            subscriptions: [],
          });
          resolve();
        }, 30);
        return true;
      };
    });
    const late = once().catch((error: unknown) => error);
    while (server.requests.length < 2) await new Promise((resolve) => setImmediate(resolve));
    expect(await once()).toMatchObject({ kind: "done" });
    await slow;
    expect(await late).toBeInstanceOf(OutdatedAnswer);
    expect(Object.keys((await disk.readMeta()).cursors)).toEqual(["event:1"]);
  });

  it("is not a full pull when only work was sent: acknowledged changes stay on the screen [C1 C2]", async () => {
    await drain();
    await disk.addChanges([
      { id: ulid(), entity: "check", record: ulid(), create: true, at: "", patch: { remark: "x" }, base: {} },
    ]);
    await once(true);
    expect(await disk.unsent()).toBe(0);
    expect(await disk.read(["kept"], (tx) => tx.objectStore("kept").count())).toBe(1);
    await once();
    expect(await disk.read(["kept"], (tx) => tx.objectStore("kept").count())).toBe(0);
  });

  it("of a restored server keeps old copies until all is pulled again, and forgets what came through where [C9 W1]", async () => {
    server.scopes = ["event:1", "event:2"];
    const [stays, lost] = [ulid(), ulid()];
    server.change(stays, { title: "stays" }, ulid());
    server.change(lost, { title: "lost" }, ulid());
    await drain();
    await disk.write(["copies"], async (tx) => {
      const row = await tx.objectStore("copies").get(["check", stays]);
      if (row) await tx.objectStore("copies").put({ ...row, through: ["event:1", "event:2"] });
    });
    const restored = new TestServer();
    restored.epoch = "2-b";
    restored.scopes = ["event:1", "event:2"];
    restored.change(stays, { title: "stays" }, ulid());
    await server.stop();
    await restored.start();
    const ids = async (): Promise<string[]> =>
      disk.read(["copies"], async (tx) =>
        (await tx.objectStore("copies").getAll()).map(({ id }) => id).sort(),
      );
    expect(await once()).toMatchObject({ kind: "done", more: true });
    expect(await ids()).toEqual([stays, lost].sort());
    await drain();
    expect(await ids()).toEqual([stays]);
    const [row] = await disk.read(["copies"], (tx) => tx.objectStore("copies").getAll());
    expect(row?.through).toEqual(["event:1"]);
    await server.listen();
    await restored.stop();
  });

  it("after an update of the app that knows other kinds and fields is pulled anew [F14]", async () => {
    server.change(ulid(), { title: "x" }, ulid());
    await drain();
    expect((await disk.readMeta()).cursors["event:1"]).toBe(1);
    await disk.writeMeta({ wire: "an older declaration" });
    await once();
    expect(server.requests.at(-1)?.body.cursors).toEqual({ "event:1": 0 });
    await once();
    expect(server.requests.at(-1)?.body.cursors).toEqual({ "event:1": 1 });
  });
});
