// @vitest-environment happy-dom
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openDevice } from "#/store/device";
import { openStore } from "#/store/store";
import { Remembered } from "./remembered";
import { type Engine, type Open, Session } from "./session";

/** The server as a phone sees it: who may sign in, which sessions stand, and whether it can be reached at all. */
class Server {
  online = true;
  readonly sessions = new Set<string>();
  readonly people: Readonly<Record<string, { id: string; name: string }>> = {
    QC021: { id: "01M84JDPMR0000000000000021", name: "马晓东" },
    QC019: { id: "01M84JDPMR0000000000000019", name: "秦大勇" },
  };
  /** What the next sign-in answers instead. */
  instead: Response | undefined;

  readonly fetch = async (path: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    if (!this.online) throw new TypeError("Failed to fetch");
    const headers = new Headers(init?.headers);
    if (String(path) === "/api/sign-out") {
      this.sessions.delete(headers.get("X-Qianchang-Person") ?? "");
      return Response.json({ done: true });
    }
    if (this.instead) return this.instead;
    const { staff_number, password } = JSON.parse(String(init?.body)) as Record<string, string>;
    const found = this.people[staff_number ?? ""];
    if (!found || password !== "right") return refused(401, "wrong_password");
    this.sessions.add(found.id);
    return Response.json({
      person: { ...found, staff_number, position: "member" },
      epoch: "1-x",
      demo: false,
    });
  };
}

function refused(status: number, code: string, headers: Record<string, string> = {}): Response {
  return Response.json({ error: { code, message: code } }, { status, headers });
}

let server: Server;
let syncs: { person: string; stopped: boolean; signedIn: number }[];
const windows: { session: Session; remembered: Remembered }[] = [];

const engine: Engine = {
  openDevice,
  openStore: (person) => openStore(person),
  startSync: (store) => {
    const sync = { person: store.person, stopped: false, signedIn: 0 };
    syncs.push(sync);
    return {
      now: () => {},
      signedIn: () => {
        sync.signedIn += 1;
      },
      stop: () => {
        sync.stopped = true;
      },
    };
  },
};

/** A window of the phone; `fresh`: the app was closed and is started again. */
async function openWindow(fresh = true): Promise<Session> {
  if (fresh) sessionStorage.clear();
  const remembered = new Remembered(sessionStorage, localStorage);
  const session = new Session(engine, remembered);
  windows.push({ session, remembered });
  await session.start();
  return session;
}

function opened(session: Session): Open {
  const phase = session.phase.value;
  if (phase.kind !== "open") throw new Error(`nothing is open: ${phase.kind}`);
  return phase;
}

/** Signed in for the first time, with a PIN or without. */
async function signedIn(staffNumber: string, pin?: string): Promise<Session> {
  const session = await openWindow();
  await session.signIn(staffNumber, "right");
  if (pin === undefined) await session.skipPin();
  else await session.setPin(pin);
  return session;
}

async function writeOne(session: Session): Promise<void> {
  const { store } = opened(session);
  const fields = { event: store.newId(), category: "safety", title: "疏散楼梯间" } as const;
  await store.write("check", store.newId(), fields, { create: true });
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  localStorage.clear();
  sessionStorage.clear();
  server = new Server();
  syncs = [];
  vi.stubGlobal("fetch", server.fetch);
});

afterEach(async () => {
  for (const { session, remembered } of windows.splice(0)) {
    const phase = session.phase.value;
    if (phase.kind === "open") phase.store.close();
    remembered.close();
    session.device?.close();
  }
  vi.unstubAllGlobals();
});

describe("signing in", () => {
  it("is asked for on a phone that nobody has used [O1]", async () => {
    expect((await openWindow()).phase.value).toEqual({ kind: "sign_in", staffNumber: "", newPin: false });
  });

  it("offers a PIN the first time, and then opens the work [O1]", async () => {
    const session = await openWindow();
    expect(await session.signIn("QC021", "right")).toMatchObject({ kind: "in" });
    expect(session.phase.value).toMatchObject({ kind: "offer_pin", person: { name: "马晓东" } });
    await session.setPin("2468");
    expect(opened(session).person).toMatchObject({ name: "马晓东", hasPin: true });
    expect(syncs).toMatchObject([{ person: server.people.QC021?.id }]);
  });

  it("says what went wrong and keeps the form: wrong, too often, stopped, no network [O1]", async () => {
    const session = await openWindow();
    expect(await session.signIn("QC021", "wrong")).toEqual({ kind: "wrong" });
    server.instead = refused(403, "no_access");
    expect(await session.signIn("QC021", "right")).toEqual({ kind: "no_access" });
    server.instead = refused(429, "too_many", { "Retry-After": "120" });
    const late = await session.signIn("QC021", "right");
    expect(late.kind === "too_many" && late.until.getTime() - Date.now()).toBeGreaterThan(110_000);
    server.instead = refused(500, "internal");
    expect(await session.signIn("QC021", "right")).toEqual({ kind: "server" });
    server.online = false;
    expect(await session.signIn("QC021", "right")).toEqual({ kind: "offline" });
    expect(session.phase.value.kind).toBe("sign_in");
  });

  it("understands a number typed with a Chinese input method [O1]", async () => {
    const session = await openWindow();
    expect(await session.signIn(" ＱＣ０２１ ", "right")).toMatchObject({ kind: "in" });
  });
});

describe("starting the app again", () => {
  it("without a network asks for the PIN and opens the work, though the session has ended [F6]", async () => {
    await signedIn("QC021", "2468");
    server.sessions.clear();
    server.online = false;
    const again = await openWindow();
    expect(again.phase.value).toMatchObject({ kind: "locked", person: { name: "马晓东" } });
    expect(await again.unlock("1357")).toEqual({ kind: "wrong" });
    expect(again.phase.value.kind).toBe("locked");
    expect(await again.unlock("2468")).toEqual({ kind: "right" });
    await writeOne(again);
    expect(opened(again).store.status.value.unsent).toBe(1);
  });

  it("opens at once for somebody without a PIN [F6]", async () => {
    await signedIn("QC021");
    server.online = false;
    expect(opened(await openWindow()).person.name).toBe("马晓东");
  });

  it("does not ask for the PIN again when only the page is loaded again", async () => {
    await signedIn("QC021", "2468");
    expect(opened(await openWindow(false)).person.name).toBe("马晓东");
  });

  it("slows wrong tries down [F6]", async () => {
    await signedIn("QC021", "2468");
    const session = await openWindow();
    const answers: string[] = [];
    for (let attempt = 0; attempt < 12; attempt++) answers.push((await session.unlock("1357")).kind);
    expect(answers).toContain("wait");
    expect((await session.unlock("2468")).kind).toBe("wait");
  });

  it("asks for a new PIN after the old one was forgotten and the password given [F6]", async () => {
    await signedIn("QC021", "2468");
    const session = await openWindow();
    session.toSignIn("QC021", true);
    await session.signIn("QC021", "right");
    expect(session.phase.value.kind).toBe("offer_pin");
    await session.setPin("8642");
    const again = await openWindow();
    expect(await again.unlock("2468")).toEqual({ kind: "wrong" });
    expect(await again.unlock("8642")).toEqual({ kind: "right" });
  });

  it("says so when the phone's own records can't be opened [F2]", async () => {
    const remembered = new Remembered(sessionStorage, localStorage);
    const session = new Session(
      { ...engine, openDevice: () => Promise.reject(new Error("no storage")) },
      remembered,
    );
    await session.start();
    expect(session.phase.value).toMatchObject({ kind: "broken" });
    remembered.close();
  });
});

describe("changing the person", () => {
  it("works without a network, and what each entered stays theirs [Q6 F5]", async () => {
    const session = await signedIn("QC019", "9753");
    await session.leave();
    await signInToo(session, "QC021", "2468");
    server.online = false;
    await writeOne(session);
    await session.leave();
    expect(session.phase.value.kind).toBe("choose");
    await session.choose(server.people.QC019?.id ?? "");
    await session.unlock("9753");
    expect(opened(session).person.name).toBe("秦大勇");
    expect(opened(session).store.status.value.unsent).toBe(0);
    expect(await session.device?.unsent(server.people.QC021?.id ?? "")).toBe(1);
    expect(syncs.map(({ stopped }) => stopped)).toEqual([true, true, false]);
  });

  it("asks for the PIN of the person who comes back [Q6]", async () => {
    const session = await signedIn("QC021", "2468");
    await session.leave();
    await session.choose(server.people.QC021?.id ?? "");
    expect(session.phase.value.kind).toBe("locked");
  });

  it("closes the same person's work in the phone's other windows, too [F5 Q6]", async () => {
    const first = await signedIn("QC021", "2468");
    const second = await openWindow(false);
    await second.leave();
    await vi.waitFor(() => expect(first.phase.value.kind).toBe("choose"));
  });

  it("leaves another person's window alone [Q6]", async () => {
    await signedIn("QC021", "2468");
    const first = await openWindow(false);
    const second = await openWindow();
    await signInToo(second, "QC019", "9753");
    await second.leave();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(opened(first).person.name).toBe("马晓东");
  });
});

/** Another person signs in on a phone that others use, too. */
async function signInToo(session: Session, staffNumber: string, pin: string): Promise<void> {
  session.toSignIn();
  await session.signIn(staffNumber, "right");
  await session.setPin(pin);
}

describe("signing out", () => {
  it("without a network keeps what is unsent; it goes out after that person's next sign-in [F4]", async () => {
    const session = await signedIn("QC021");
    server.online = false;
    for (let item = 0; item < 5; item++) await writeOne(session);
    await session.signOut();
    const id = server.people.QC021?.id ?? "";
    expect(session.phase.value.kind).toBe("choose");
    expect(await session.device?.unsent(id)).toBe(5);
    expect(server.sessions.has(id)).toBe(true);

    server.online = true;
    await session.choose(id);
    expect(session.phase.value).toMatchObject({ kind: "sign_in", staffNumber: "QC021" });
    await session.signIn("QC021", "right");
    await session.skipPin();
    expect(opened(session).store.status.value.unsent).toBe(5);
    expect(server.sessions.has(id)).toBe(true);
  });

  it("ends the session at the server once it can be reached, also after a restart [F4 O6]", async () => {
    const session = await signedIn("QC021", "2468");
    const id = server.people.QC021?.id ?? "";
    server.online = false;
    await session.signOut();
    server.online = true;
    await openWindow();
    await vi.waitFor(() => expect(server.sessions.has(id)).toBe(false));
  });

  it("still lets the PIN open the app where there is no network [F6 Q6]", async () => {
    const session = await signedIn("QC021", "2468");
    server.online = false;
    await session.signOut();
    await session.choose(server.people.QC021?.id ?? "");
    expect(await session.unlock("2468")).toEqual({ kind: "right" });
  });
});

describe("a session that ends while somebody works", () => {
  it("is renewed over the screen: the same store goes on, and the queue is told [F6]", async () => {
    const session = await signedIn("QC021", "2468");
    const before = opened(session);
    await writeOne(session);
    expect(await session.signIn("QC021", "right")).toMatchObject({ kind: "in" });
    expect(opened(session).store).toBe(before.store);
    expect(syncs).toMatchObject([{ signedIn: 1, stopped: false }]);
  });
});
