// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { announced } from "./announce";
import { LoadingRows } from "./LoadingRows";
import { StatusStrip } from "./StatusStrip";
import { type StripStatus, stripWords } from "./strip-words";
import { type Screen, show } from "./testing/screen";

const NOW = new Date("2026-12-18T05:18:00Z");
const HEARD = new Date("2026-12-18T05:05:42Z");
const CALM: StripStatus = { link: "live", lastHeard: NOW, unsent: 0, refused: 0, storage: "ok" };
const OUT: StripStatus = { ...CALM, link: "offline", lastHeard: HEARD };

let screen: Screen | undefined;
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  screen?.close();
  vi.useRealTimers();
});

function said(status: StripStatus): string {
  const { title, second, box } = stripWords(status, NOW);
  return [title, second, box.word, box.count]
    .filter((part) => part !== null)
    .join(" | ")
    .replaceAll("\u00a0", " ");
}

describe("the words of the strip", () => {
  it("say link, age and what is unsent, in the words of the department [Q7 F3]", () => {
    expect(said(CALM)).toBe("连着，实时 | 刚刚更新 | 全部已送达");
    expect(said({ ...OUT, unsent: 4 })).toBe("没有信号 | 看到的是 13:05 的情况，13 分钟前 | 未发 | 4");
    expect(said({ ...CALM, link: "sending", unsent: 3 })).toContain("正在发");
    expect(said({ ...CALM, link: "sending", unsent: 3 })).toContain("还剩 | 3");
  });

  it("name a Wi-Fi that leads nowhere for what it is [F20 Q7]", () => {
    expect(said({ ...OUT, link: "captive", unsent: 7 })).toBe(
      "Wi-Fi 连着，但上不了网 | 看到的是 13:05 的情况，13 分钟前 | 未发 | 7",
    );
  });

  it("never hide that there is no signal behind something else [Q7]", () => {
    expect(said({ ...OUT, refused: 2, unsent: 1 })).toBe(
      "没有信号 | 看到的是 13:05 的情况，13 分钟前 | 看一下 | 2",
    );
    expect(said({ ...OUT, storage: "low", unsent: 61 })).toContain("没有信号 · 空间快满 | 看到的是 13:05");
  });

  it("put what was not accepted before what is well [F8 Q7]", () => {
    expect(said({ ...CALM, refused: 1, unsent: 2 })).toBe(
      "有 1 项没被接受 | 点开看原因，内容没丢 | 看一下 | 1",
    );
  });

  it("say that a full phone can't save, and that a closed session keeps everything [F18 F6 Q7]", () => {
    expect(said({ ...OUT, storage: "full", unsent: 88 })).toContain("手机空间满了");
    expect(said({ ...OUT, link: "signed_out", unsent: 5 })).toBe(
      "要重新登录 | 记录都在手机里，登录后就发 | 未发 | 5",
    );
  });

  it("don't call news fresh that is not: live, but the last word is old [Q7]", () => {
    expect(said({ ...CALM, lastHeard: HEARD })).toContain("13 分钟前");
    expect(said({ ...OUT, lastHeard: null })).toContain("这部手机还没收到过情况");
  });
});

describe("the strip on a phone", () => {
  it("is one target that opens the status sheet [Q7]", () => {
    const open = vi.fn();
    screen = show(<StatusStrip status={{ ...OUT, unsent: 4 }} now={NOW} onOpen={open} />);
    const buttons = screen.root.querySelectorAll("button");
    expect(buttons.length).toBe(1);
    act(() => buttons[0]?.click());
    expect(open).toHaveBeenCalledTimes(1);
  });

  it("tells changes aloud, at most once a minute, the last state winning [Q3 Q7]", () => {
    vi.setSystemTime(new Date("2026-12-18T06:00:00Z"));
    const strip = (status: StripStatus) => <StatusStrip status={status} now={NOW} onOpen={() => {}} />;
    announced.value = "";
    screen = show(strip(CALM));
    expect(announced.value).toBe("");
    screen.draw(strip({ ...OUT, unsent: 1 }));
    act(() => void vi.advanceTimersByTime(0));
    expect(announced.value).toBe("没有信号。未发 1");
    screen.draw(strip({ ...OUT, unsent: 2 }));
    screen.draw(strip({ ...OUT, unsent: 3 }));
    act(() => void vi.advanceTimersByTime(59_000));
    expect(announced.value).toBe("没有信号。未发 1");
    act(() => void vi.advanceTimersByTime(1_000));
    expect(announced.value).toBe("没有信号。未发 3");
  });
});

describe("loading", () => {
  it("never flashes: outlines appear only after 150 ms, and not at all when it was quicker [Q2]", () => {
    screen = show(<LoadingRows rows={3} />);
    expect(screen.root.innerHTML).toBe("");
    act(() => void vi.advanceTimersByTime(149));
    expect(screen.root.innerHTML).toBe("");
    act(() => void vi.advanceTimersByTime(1));
    expect(screen.root.querySelectorAll(".qc-loading__row").length).toBe(3);
    expect(screen.root.querySelector("[role=status]")?.getAttribute("aria-label")).toBe("正在取");
  });
});
