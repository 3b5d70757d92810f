// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Patch } from "#/outbox/types";
import type { Change, Reason, RefusedItem, Store } from "#/store/api";
import { openStore } from "#/store/store";
import { refusalText, waysOn } from "./refusal";
import { fieldWords, tell, typedWords } from "./telling";

const ME = "01M84JDPMR0000000000000021";
let store: Store;
let check: string;

beforeAll(async () => {
  store = await openStore(ME);
  check = store.newId();
  const fields = { event: store.newId(), category: "test", title: "接地电阻", unit: "Ω" } as const;
  await store.write("check", check, fields, { create: true });
});
afterAll(() => store.close());

function change(patch: Patch, more: Partial<Change> = {}): Change {
  const at = "2026-12-18T02:20:00.000Z";
  return { id: store.newId(), entity: "check", record: check, create: false, at, patch, base: {}, ...more };
}

function refused(reason: Partial<Reason>, patch: Patch = { result: "pass" }): RefusedItem {
  return {
    change: change(patch),
    reason: { code: "invalid", message: "", ...reason },
    refusedAt: "2026-12-18T02:21:00.000Z",
  };
}

describe("a change in words", () => {
  it("names the record and says the result with its value; unsent marks are not solid [Q7]", () => {
    const failed = change({ result: "fail", measured: 4.6 });
    expect(tell(store, failed, false)).toEqual({
      what: "接地电阻",
      value: "4.6\u00a0Ω 不合格",
      mark: "failUnsent",
    });
    expect(tell(store, failed, true).mark).toBe("fail");
  });

  it("tells a result taken back, a deletion and a new record apart [Q7]", () => {
    expect(tell(store, change({ result: null }), false).value).toBe("收回结果");
    expect(tell(store, change({ deleted: true }), false).value).toBe("删掉");
    expect(tell(store, change({ deleted: false }), false).value).toBe("又留下");
    expect(
      tell(store, change({ title: "灯" }, { create: true, record: store.newId() }), false),
    ).toMatchObject({
      what: "灯",
      value: "新记",
    });
  });

  it("falls back on the kind of record where it has no name on this phone [Q7]", () => {
    const unknown = change({ due: "2026-12-18T02:20:00.000Z" }, { record: store.newId() });
    expect(tell(store, unknown, false)).toMatchObject({ what: "检查项", value: "改了时间" });
  });

  it("calls an incident without a title by what happened, and a line of its timeline by its words [X9 Q7]", () => {
    const record = store.newId();
    const reported = change({ kind: "lost_child" }, { entity: "incident", record, create: true });
    expect(tell(store, reported, false)).toMatchObject({ what: "儿童走失", value: "新记" });
    const noted = change(
      { kind: "note", text: "红衣服" },
      { entity: "entry", record: store.newId(), create: true },
    );
    expect(tell(store, noted, false)).toMatchObject({ what: "事件记录", value: "红衣服" });
  });

  it("names two fields and counts more, those without a word as content", () => {
    expect(fieldWords(["due", "responsible"])).toBe("时间、负责人");
    expect(fieldWords(["due", "responsible", "remark"])).toBe("时间、负责人等 3 处");
    expect(fieldWords(["prompts"])).toBe("内容");
  });
});

describe("what was not accepted", () => {
  it("gives the reason in the person's words, by the server's code and detail [F8 C12]", () => {
    const limits = refused({ field: "result", detail: "against_limits" });
    expect(refusalText(store, limits)).toBe("“结果”里的内容收不下：实测值不支持这个结果");
    expect(refusalText(store, refused({ code: "forbidden" }))).toContain("没有权限");
    expect(refusalText(store, refused({ code: "no_record" }))).toContain("没有了");
    expect(refusalText(store, refused({ code: "stale", field: "result" }))).toContain("没看到");
  });

  it("does not name a place in the message that people have no word for [F8]", () => {
    expect(refusalText(store, refused({ field: "changes[0].id", detail: "unreadable" }))).toBe(
      "内容收不下：服务器不认这个写法",
    );
  });

  it("shows what was typed, however short, and neither codes nor ids [F8 C12]", () => {
    const patch = { remark: "绳没扣", title: "吊点", category: "safety", zone: store.newId(), measured: 4 };
    expect(typedWords(change(patch))).toBe("绳没扣\n吊点");
    expect(typedWords(change({ result: "pass", remark: null }))).toBeUndefined();
    expect(typedWords(change({ words: "一" }, { entity: "of a later version" }))).toBeUndefined();
  });

  it("has words even for a reason that this version does not know [F8]", () => {
    expect(refusalText(store, refused({ code: "something_new", detail: "newer" }))).not.toBe("");
  });

  it("offers two ways on: looking where something changed, writing again where a right may have come, never only giving up [C12]", () => {
    expect(waysOn(refused({ code: "stale" }), true)).toEqual(["see", "letGo"]);
    expect(waysOn(refused({ code: "invalid" }), true)).toEqual(["correct", "letGo"]);
    expect(waysOn(refused({ code: "forbidden" }), true)).toEqual(["again", "letGo"]);
    expect(waysOn(refused({ code: "stale" }), false)).toEqual(["again", "letGo"]);
  });

  it("says that a person's data was erased, and offers first to let the words go [Q4 F8]", () => {
    const late = refused({ code: "forbidden", detail: "erased" }, { remark: "x" });
    expect(refusalText(store, late)).toContain("按要求删掉");
    expect(waysOn(late, true)[0]).toBe("letGo");
  });
});
