// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BOUNCE_MS, ListSession } from "./list_session";
import { changeId, checkCopy, type Phone, phoneWith } from "./testing/phone";

const open: { session: ListSession; phone: Phone }[] = [];
let clock = 10_000;

beforeEach(() => {
  vi.spyOn(performance, "now").mockImplementation(() => clock);
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const { session, phone } of open.splice(0)) {
    session.stop();
    phone.store.close();
  }
});

async function listOf(...copies: ReturnType<typeof checkCopy>[]) {
  const phone = await phoneWith(...copies);
  const session = new ListSession(phone.store, () => copies.map((copy) => copy.id));
  open.push({ session, phone });
  session.openFirst();
  return { phone, session, store: phone.store };
}

function kindOf(session: ListSession, id: string): string {
  return session.mode(id).value.kind;
}

async function give(session: ListSession, ...given: Parameters<ListSession["give"]>): Promise<void> {
  clock += BOUNCE_MS + 1;
  await session.give(...given);
}

describe("doing a list", () => {
  it("one tap passes a check: it is on disk, the row says so, and the next one is open [X1 X4 X13]", async () => {
    const { session, store, phone } = await listOf(checkCopy("a", {}), checkCopy("b", {}));
    expect(session.openId).toBe("a");
    await give(session, { result: "pass" });
    expect(kindOf(session, "a")).toBe("saved");
    expect(session.mode("b").value).toMatchObject({ kind: "open", arrived: true });
    expect(store.record("check", "a").value).toMatchObject({ fields: { result: "pass" }, unsent: true });
    const again = await phone.restart();
    expect(again.store.record("check", "a").value?.fields.result).toBe("pass");
    again.store.close();
  });

  it("a second tap of a trembling thumb does not pass the next check, too [X4]", async () => {
    const { session, store } = await listOf(checkCopy("a", {}), checkCopy("b", {}));
    await give(session, { result: "pass" });
    clock += BOUNCE_MS - 1;
    await session.give({ result: "pass" });
    expect(store.record("check", "b").value?.fields.result).toBeUndefined();
    clock += 2;
    await session.give({ result: "pass" });
    expect(store.record("check", "b").value?.fields.result).toBe("pass");
  });

  it("two taps before the first is on disk give one result [X4]", async () => {
    const { session, store } = await listOf(checkCopy("a", {}), checkCopy("b", {}));
    clock += BOUNCE_MS + 1;
    await Promise.all([session.give({ result: "pass" }), session.give({ result: "fail" })]);
    expect(store.unsent.value).toHaveLength(1);
    expect(store.record("check", "a").value?.fields.result).toBe("pass");
  });

  it("a row pressed while a result is still on its way to disk is the one open row, and gets the next result [X4]", async () => {
    const { session, store } = await listOf(checkCopy("a", {}), checkCopy("b", {}), checkCopy("c", {}));
    const giving = give(session, { result: "pass" });
    session.open("c");
    await giving;
    expect(["a", "b", "c"].map((id) => kindOf(session, id))).toEqual(["saved", "plain", "open"]);
    await give(session, { result: "fail" });
    expect(store.record("check", "c").value?.fields.result).toBe("fail");
    expect(store.record("check", "b").value?.fields.result).toBeUndefined();
  });

  it("taking it back puts the row back as it was, open, and it is to do again [X1]", async () => {
    const { session, store } = await listOf(checkCopy("a", {}), checkCopy("b", {}));
    await give(session, { result: "fail" });
    await session.undo();
    expect(session.openId).toBe("a");
    expect(kindOf(session, "b")).toBe("plain");
    expect(store.record("check", "a").value?.fields.result).toBeNull();
  });

  it("taking back a second try restores the first, with its value [X2 X4]", async () => {
    const failed = checkCopy("a", { result: "fail", measured: 4.6, high: 4, remark: "接线松" });
    const { session, store } = await listOf(failed);
    session.open("a");
    await give(session, { result: "pass", measured: 3.2 });
    await session.undo();
    expect(store.record("check", "a").value?.fields).toMatchObject({
      result: "fail",
      measured: 4.6,
      remark: "接线松",
    });
  });

  it("a failed row asks for its remark until the next act; a passed one is plain after its five seconds [X1]", async () => {
    const { session } = await listOf(checkCopy("a", {}), checkCopy("b", {}), checkCopy("c", {}));
    await give(session, { result: "fail" });
    session.settle("a");
    expect(session.mode("a").value).toMatchObject({ kind: "saved", undo: false });
    await give(session, { result: "pass" });
    expect(kindOf(session, "a")).toBe("plain");
    session.settle("b");
    expect(kindOf(session, "b")).toBe("plain");
  });

  it("after the last one it says that the list is done [X1]", async () => {
    const { session } = await listOf(checkCopy("a", {}), checkCopy("b", { result: "fail" }));
    await give(session, { result: "pass" });
    expect(session.done.value).toBe(true);
    expect(session.openId).toBeNull();
  });

  it("begins with the check that was asked for, though others come before it [X1]", async () => {
    const { session } = await listOf(checkCopy("a", {}), checkCopy("b", {}));
    session.enter("b");
    expect(session.openId).toBe("b");
    expect(kindOf(session, "a")).toBe("plain");
  });
});

describe("what others do meanwhile", () => {
  it("a result that came in after the row was opened is not overwritten unseen: both stand [X4 F10 C3]", async () => {
    const { session, store, phone } = await listOf(checkCopy("a", {}));
    const theirs = changeId(999);
    await phone.hear(checkCopy("a", { result: "fail" }, { heads: { "*": changeId(1), result: [theirs] } }));
    await give(session, { result: "pass" });
    const mine = store.unsent.value.at(-1)?.change;
    expect(mine?.base.result).not.toContain(theirs);
    expect(store.record("check", "a").value?.conflicts.result).toHaveLength(2);
  });

  it("a result that others have contradicted can't be taken back by the way, as if it stood alone [X4 C3]", async () => {
    const { session, store, phone } = await listOf(checkCopy("a", {}), checkCopy("b", {}));
    await give(session, { result: "fail" });
    const theirs = checkCopy(
      "a",
      { result: "pass" },
      { heads: { "*": changeId(1), result: [changeId(998)] } },
    );
    await phone.hear(theirs);
    expect(store.record("check", "a").value?.conflicts.result).toHaveLength(2);
    await session.undo();
    expect(store.unsent.value).toHaveLength(1);
    expect(kindOf(session, "a")).toBe("saved");
  });
});
