import { describe, expect, it } from "vitest";
import type { Photo } from "../photos/event_photos";
import { check, head, MA, minutesFromNoon, NOON, QIN, unsentCheck } from "../testing/check";
import { doorOf, isFresh } from "./door";
import { asOfWords, countWords, headline, lineWords, openedWords, whyWords } from "./door_words";
import type { Closing } from "./gate";
import { lastWithdrawn, type Opening, openedBy } from "./openings";
import { forGate, safetyOf } from "./safety_checks";

const LIVE = { link: "live", lastHeard: new Date(NOON - 60_000), filled: true } as const;
const OLD = { link: "offline", lastHeard: new Date(NOON - 31 * 60_000), filled: true } as const;
const FAIL: Closing = { check: "a", why: "fail" };
const TODO: Closing = { check: "b", why: "open" };
const NAMES = {
  person: (id: string | null | undefined) => (id === MA ? "马晓东" : "秦大勇"),
  zone: () => "",
};

type Fields = Opening["fields"];

function opening(fields: Fields = {}, unsent = false, id = "01M7OPENING000000000000000"): Opening {
  const stamp = { by: MA, at: minutesFromNoon(-10) };
  return {
    ...check(),
    entity: "opening",
    id,
    fields: { event: "e", grounds: "gate", ...fields },
    stamps: {
      grounds: stamp,
      ...(fields.finding && { finding: { by: "server", at: minutesFromNoon(-5) } }),
      ...(fields.withdrawn && { withdrawn: { by: QIN, at: minutesFromNoon(-2) } }),
    },
    unsent,
    unsentFields: new Set(unsent ? ["grounds"] : []),
  } as unknown as Opening;
}

function door(
  closing: readonly Closing[],
  openings: readonly Opening[] = [],
  status: typeof LIVE | typeof OLD = LIVE,
) {
  return doorOf({ closing, total: 43, opened: openedBy(openings), status, freshMinutes: 5, now: NOON });
}

const OWN = { grounds: "own_responsibility", reason: "客人在雨里等", heard: minutesFromNoon(-16) } as const;

describe("a door that nobody has opened", () => {
  it("is ready only by fresh news, and with nothing missing [X4]", () => {
    expect(door([]).state).toBe("ready");
    expect(door([], [], OLD).state).toBe("unknown");
    expect(door([TODO]).state).toBe("shut");
  });

  it("is shut by a known fail however old the news is; what else is missing may have been done meanwhile [X4]", () => {
    expect(door([FAIL], [], OLD).state).toBe("shut");
    expect(door([TODO], [], OLD).state).toBe("unknown");
  });

  it("is not known while the phone has not received all of it, or has been silent for longer than the setting [X4]", () => {
    expect(isFresh({ ...LIVE, filled: false }, 5, NOON)).toBe(false);
    expect(isFresh({ ...LIVE, lastHeard: null }, 5, NOON)).toBe(false);
    expect(isFresh({ ...LIVE, lastHeard: new Date(NOON - 5 * 60_000) }, 5, NOON)).toBe(true);
    expect(isFresh({ ...LIVE, lastHeard: new Date(NOON - 5 * 60_000 - 1) }, 5, NOON)).toBe(false);
    expect(isFresh({ ...LIVE, link: "captive" as never }, 5, NOON)).toBe(false);
  });
});

describe("a door that was opened", () => {
  it("is not open before the server has it [X4]", () => {
    const waiting = door([], [opening({}, true)]);
    expect(waiting.state).toBe("unconfirmed");
    expect(headline(waiting)).toBe("开放还没送达");
    expect(door([], [opening()]).state).toBe("open");
  });

  it("on own responsibility is marked as unconfirmed until the server has looked [X4]", () => {
    expect(door([], [opening(OWN)]).state).toBe("unconfirmed");
    expect(door([], [opening({ ...OWN, finding: "confirmed" })]).state).toBe("open");
  });

  it("rings for a fail or a conflict, not for a result that has grown old [X4]", () => {
    expect(door([FAIL], [opening()]).state).toBe("alarm");
    expect(door([{ check: "a", why: "conflict" }], [opening()]).state).toBe("alarm");
    expect(door([{ check: "a", why: "old" }], [opening()]).state).toBe("open");
  });

  it("contradicted rings over all that is missing until it is there, and is never called confirmed [X4]", () => {
    const contradicted = opening({ ...OWN, finding: "contradicted" });
    expect(door([TODO], [contradicted])).toMatchObject({ state: "alarm", ringing: [TODO] });
    expect(door([], [contradicted]).state).toBe("unconfirmed");
  });

  it("and taken back is not open [X4]", () => {
    expect(door([], [opening({ withdrawn: "3号出口堵了" })]).state).toBe("ready");
    expect(lastWithdrawn([opening({ withdrawn: "3号出口堵了" })])?.fields.withdrawn).toBe("3号出口堵了");
  });

  it("by two people is told as the one that the server has [X4]", () => {
    const mine = opening(OWN, true, "01A");
    expect(openedBy([mine, opening({}, false, "01B")])?.opening.id).toBe("01B");
  });
});

describe("which checks the gate looks at", () => {
  it("not those of another category, nor deleted ones, unless somebody edited them after that [X4 S8]", () => {
    const kept = [
      check({}, { id: "there" }),
      check({}, { id: "edited", deleted: true, editedAfterDeletion: true }),
      check({}, { id: "gone only here", deleted: true, unsentFields: new Set(["deleted"]) }),
      check({ category: "setup" }, { id: "moved only here", unsentFields: new Set(["category"]) }),
    ];
    const not = [check({ category: "setup" }), check({}, { deleted: true })];
    expect(safetyOf([...kept, ...not]).map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
  });

  it("a waiver, a limit or a validity that only this phone has makes nothing better [X4]", () => {
    const only = (field: string, fields: Parameters<typeof check>[0]) =>
      forGate(check({ result: "pass", ...fields }, { unsentFields: new Set([field]) as never }));
    expect(only("waived", { waived: "没人走" }).waived).toBe(false);
    expect(only("high", { high: 9, measured: 5 }).unsent).toBe(true);
    expect(only("valid_minutes", { valid_minutes: 9_000 }).unsent).toBe(true);
    expect(only("title", {}).unsent).toBe(false);
    expect(forGate(unsentCheck({ result: "pass" })).unsent).toBe(true);
    expect(forGate(check({ waived: "没人走" })).waived).toBe(true);
  });

  it("a photo that only this phone knows is no confirmation, and none is none [X4 X11]", () => {
    const needs = check({ result: "pass", photo_required: true });
    const photo = (rev: number) => ({ rev }) as Photo;
    expect(forGate(needs, [])).toMatchObject({ photoRequired: true, photographed: false });
    expect(forGate(needs, [photo(0)])).toMatchObject({ photographed: true, unsent: true });
    expect(forGate(needs, [photo(0), photo(7)])).toMatchObject({ photographed: true, unsent: false });
    expect(forGate(check({ result: "pass" }), [photo(0)]).unsent).toBe(false);
  });

  it("knows a conflict whichever result is shown, and when the result was found [X4 F10]", () => {
    const found = forGate(
      check(
        { result: "pass" },
        {
          conflicts: { result: [head(QIN, "pass", "B"), head(MA, "fail", "A")] },
          stamps: { result: { by: QIN, at: minutesFromNoon(-3) } },
        },
      ),
    );
    expect(found).toMatchObject({ contested: true, at: NOON - 3 * 60_000 });
  });
});

describe("the gate in words", () => {
  it("says how many have passed and as of when, and when that is old, how old [X4]", () => {
    expect(countWords(door([FAIL, TODO]))).toBe("安全 43 项里 41 项过了");
    expect(asOfWords(door([]), true, NOON)).toBe("这部手机知道的，截至 11:59");
    expect(asOfWords(door([], [], OLD), true, NOON)).toBe("这部手机知道的，截至 11:29，31 分钟前，可能变了");
    expect(asOfWords(door([]), false, NOON)).toContain("还没收全");
    expect(asOfWords({ ...door([]), lastHeard: null }, true, NOON)).toBe("这部手机还没收到过消息");
  });

  it("names who opened, on what grounds, and both times when the server has looked [X4]", () => {
    const confirmed = door([], [opening({ ...OWN, finding: "confirmed" })]);
    expect(openedWords(confirmed, NAMES, NOON)).toEqual([
      "马晓东 11:50 以本人责任开放：客人在雨里等",
      "那时手机上看到的是 11:44 的情况",
      "服务器 11:55 确认：记录都合格",
    ]);
    expect(openedWords(door([], [opening(OWN)]), NAMES, NOON).at(-1)).toBe("未经服务器确认");
    const contradicted = opening({ ...OWN, finding: "contradicted" });
    expect(openedWords(door([TODO], [contradicted]), NAMES, NOON).at(-1)).toContain("11:55 核对：记录对不上");
    expect(openedWords(door([], [contradicted]), NAMES, NOON).at(-1)).toContain("现在都过了");
  });

  it("an event's row says who opened when, and does not hide that nobody confirmed it [X4]", () => {
    expect(lineWords(door([]), NAMES, NOON)).toBe("未开放");
    expect(lineWords(door([], [opening()]), NAMES, NOON)).toBe("已开放 11:50 马晓东");
    expect(lineWords(door([], [opening(OWN)]), NAMES, NOON)).toBe("已开放 11:50 马晓东，未经服务器确认");
    expect(lineWords(door([], [opening({}, true)]), NAMES, NOON)).toBe("马晓东 11:50 开放，还没送达");
  });

  it("says why a check keeps it closed, finer than the rule where a person must do something else [X4]", () => {
    const words = (why: Closing["why"], of = check()) => whyWords({ check: "a", why }, of, NOON);
    expect(words("open")).toBe("还没查");
    expect(words("open", check({ result: "pass", high: 4 }))).toBe("报了合格，没填实测值");
    expect(words("photo", check({ result: "pass", photo_required: true }))).toBe("合格，还缺照片");
    expect(words("fail", check({ result: "pass", high: 4, measured: 5 }))).toBe("限值改严了，按不合格算");
    const stamped = check({ result: "pass" }, { stamps: { result: { by: MA, at: minutesFromNoon(-90) } } });
    expect(words("repeat", stamped)).toBe("10:30 查的，开放前要再查一次");
    expect(words("old", stamped)).toBe("10:30 查的，过了有效期");
    expect(words("old")).toBe("不知道什么时候查的");
  });
});
