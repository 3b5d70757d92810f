// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startQuiet, useQuietly } from "./quiet";

const root = document.createElement("div");
const wanted = signal(false);

function News() {
  return useQuietly(wanted.value) ? <p>有新版本</p> : null;
}

beforeEach(() => {
  vi.useFakeTimers();
  startQuiet();
});
afterEach(() => {
  render(null, root);
  vi.useRealTimers();
});

function show(from: boolean): void {
  wanted.value = from;
  act(() => render(<News />, root));
}

function become(value: boolean): void {
  act(() => {
    wanted.value = value;
  });
}

function pass(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

describe("news that nobody asked for", () => {
  it("stand there from the start when they are so from the start", () => {
    show(true);
    expect(root.textContent).toBe("有新版本");
  });

  it("wait until hands have rested for ten seconds, so that nothing moves under a thumb [Q2]", () => {
    show(false);
    dispatchEvent(new Event("pointerdown"));
    become(true);
    pass(9_000);
    dispatchEvent(new Event("pointerdown"));
    pass(9_000);
    expect(root.textContent).toBe("");
    pass(2_000);
    expect(root.textContent).toBe("有新版本");
  });

  it("come at once to somebody whose hands are resting", () => {
    show(false);
    dispatchEvent(new Event("pointerdown"));
    pass(60_000);
    become(true);
    expect(root.textContent).toBe("有新版本");
  });

  it("come when the page is looked at again, and go at once when they are no longer so", () => {
    show(false);
    become(true);
    act(() => {
      document.dispatchEvent(new Event("visibilitychange"));
    });
    expect(root.textContent).toBe("有新版本");
    become(false);
    expect(root.textContent).toBe("");
  });
});
