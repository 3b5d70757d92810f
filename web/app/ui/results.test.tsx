// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { announced } from "./announce";
import { CheckRow } from "./CheckRow";
import { Mark } from "./Mark";
import { ResultButtons } from "./ResultButtons";
import type { Result } from "./result";
import { SavedResult } from "./SavedResult";
import { type Screen, show } from "./testing/screen";

// The real mark, counted: it is drawn whenever its row is.
vi.mock("./Mark", async (load) => {
  const real = await load<typeof import("./Mark")>();
  return { ...real, Mark: vi.fn(real.Mark) };
});

let screen: Screen | undefined;
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  screen?.close();
  vi.useRealTimers();
});

const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

describe("result buttons", () => {
  it("stand in one order, pass and fail with icon and word [X1]", () => {
    screen = show(<ResultButtons onResult={() => {}} />);
    const buttons = [...screen.root.querySelectorAll("button")];
    expect(buttons.map((button) => button.textContent)).toEqual(["合格", "不合格", "不适用"]);
    expect(buttons.map((button) => button.querySelectorAll("svg").length)).toEqual([1, 1, 0]);
  });

  it("give the result with one press and tell the thumb which it was [X1 Q2]", () => {
    const vibrate = vi.fn(() => true);
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { vibrate }));
    const given: Result[] = [];
    screen = show(<ResultButtons onResult={(result) => given.push(result)} />);
    screen.press("合格");
    screen.press("不合格");
    expect(given).toEqual(["pass", "fail"]);
    expect(vibrate.mock.calls).toEqual([[20], [[40, 60, 40]]]);
    vi.unstubAllGlobals();
  });

  it("stay down from the press until the result is on disk, or could not be put there [X1 Q2]", async () => {
    const ends: (() => void)[] = [];
    screen = show(<ResultButtons onResult={() => new Promise<void>((resolve) => ends.push(resolve))} />);
    const pass = screen.button("合格");
    screen.press("合格");
    expect(pass.hasAttribute("data-given")).toBe(true);
    expect(screen.button("不合格").hasAttribute("data-given")).toBe(false);
    ends[0]?.();
    await act(() => Promise.resolve());
    expect(pass.hasAttribute("data-given")).toBe(false);
  });

  it("can't be used against a measured value that has decided [X2]", () => {
    const given: Result[] = [];
    screen = show(<ResultButtons onResult={(result) => given.push(result)} decided="fail" />);
    screen.press("合格");
    screen.press("不合格");
    screen.press("不适用");
    expect(given).toEqual(["fail", "na"]);
  });

  it("say which result stands now, to eyes and to ears [Q3]", () => {
    screen = show(<ResultButtons onResult={() => {}} current="fail" />);
    expect(screen.button("不合格").getAttribute("aria-pressed")).toBe("true");
    expect(screen.button("合格").getAttribute("aria-pressed")).toBe("false");
  });
});

describe("a result just given", () => {
  it("says where it is, aloud too, and can be taken back for five seconds [X1 Q7]", () => {
    const undone = vi.fn();
    const settled = vi.fn();
    screen = show(<SavedResult result="pass" title="室内消火栓" onUndo={undone} onSettled={settled} />);
    expect(screen.root.textContent).toContain("合格，已存在手机里");
    expect(announced.value).toContain("室内消火栓");
    wait(4_999);
    expect(settled).not.toHaveBeenCalled();
    screen.press("撤回");
    expect(undone).toHaveBeenCalledTimes(1);
    wait(1);
    expect(settled).toHaveBeenCalledTimes(1);
  });

  it("says so when the server has it, and is not dashed any more [Q7 F3]", () => {
    screen = show(<SavedResult result="pass" onUndo={() => {}} onSettled={() => {}} />);
    screen.draw(<SavedResult result="pass" sent onUndo={() => {}} onSettled={() => {}} />);
    expect(screen.root.textContent).toContain("合格，已送达");
    expect(screen.root.textContent).not.toContain("已存在手机里");
    expect(screen.root.querySelector(".qc-saved__box--sent")).not.toBeNull();
  });

  it("gets no second five seconds when the row is drawn again", () => {
    const settled = vi.fn();
    screen = show(<SavedResult result="pass" onUndo={() => {}} onSettled={() => {}} />);
    wait(3_000);
    screen.draw(<SavedResult result="pass" onUndo={() => {}} onSettled={settled} />);
    wait(2_000);
    expect(settled).toHaveBeenCalledTimes(1);
  });

  it("waits while a finger, pointer or focus is on it: nobody loses a race against a clock [Q3]", () => {
    const settled = vi.fn();
    screen = show(<SavedResult result="fail" onUndo={() => {}} onSettled={settled} />);
    const undo = screen.button("撤回");
    act(() => undo.focus());
    wait(60_000);
    expect(settled).not.toHaveBeenCalled();
    act(() => undo.blur());
    wait(5_000);
    expect(settled).toHaveBeenCalledTimes(1);
  });

  it("says a computer at a desk, and leaves no clock behind when its row goes", () => {
    const settled = vi.fn();
    screen = show(<SavedResult result="na" where="desk" onUndo={() => {}} onSettled={settled} />);
    expect(screen.root.textContent).toContain("不适用，已存在这台电脑上");
    screen.close();
    screen = undefined;
    vi.advanceTimersByTime(10_000);
    expect(settled).not.toHaveBeenCalled();
  });
});

describe("a check's row", () => {
  const row = {
    id: "QD116",
    mark: "fail",
    title: "接地电阻",
    second: "冯国梁 10:20",
    onOpen: () => {},
  } as const;

  it("opens by its id with one shared callback, says its state in words, and shows what is unsent [X1 Q3 Q7]", () => {
    const opened = vi.fn();
    screen = show(<CheckRow {...row} value="4.6 Ω" limit="不大于 4" tone="bad" unsent onOpen={opened} />);
    act(() => screen?.root.querySelector("button")?.click());
    expect(opened).toHaveBeenCalledWith("QD116");
    expect(screen.root.querySelector("[role=img]")?.getAttribute("aria-label")).toBe("不合格");
    expect(screen.root.textContent).toContain("未发");
    expect(screen.root.querySelector(".qc-row--bad")).not.toBeNull();
  });

  it("says with a shape and a word that something typed was not saved, and aloud what it is [F27 Q3]", () => {
    screen = show(<CheckRow {...row} draft="备注没存" />);
    const chip = screen.root.querySelector("button .qc-chip");
    expect(chip?.querySelector("svg")).not.toBeNull();
    expect(chip?.textContent).toMatch(/草稿.*备注没存/);
    screen.draw(<CheckRow {...row} />);
    expect(screen.root.querySelector(".qc-chip")).toBeNull();
  });

  it("is drawn again only when something in it changed: a list of 300 stays quick [Q2]", () => {
    screen = show(<CheckRow {...row} />);
    const drawn = () => vi.mocked(Mark).mock.calls.length;
    const before = drawn();
    screen.draw(<CheckRow {...row} />);
    expect(drawn()).toBe(before);
    screen.draw(<CheckRow {...row} second="石磊 13:20" />);
    expect(drawn()).toBe(before + 1);
    expect(screen.root.textContent).toContain("石磊 13:20");
  });

  it("is a link where it leads to a place of its own", () => {
    screen = show(<CheckRow {...row} href="/checks/QD116" />);
    expect(screen.root.querySelector("a")?.getAttribute("href")).toBe("/checks/QD116");
    expect(screen.root.querySelector("button")).toBeNull();
  });
});
