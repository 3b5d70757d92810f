// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Boundary } from "./Boundary";

const root = document.createElement("div");
document.body.append(root);

afterEach(() => {
  render(null, root);
  vi.restoreAllMocks();
});

let broken = true;
function Screen() {
  if (broken) throw new Error("the list is not a list");
  return <p>清单</p>;
}

function button(words: string): HTMLButtonElement {
  const found = [...root.querySelectorAll("button")].find((one) => one.textContent === words);
  if (!found) throw new Error(`no button ${words} in ${root.textContent}`);
  return found;
}

describe("a screen that breaks", () => {
  it("says in the person's language what is so, that nothing is lost, and how to go on [Q1]", () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    broken = true;
    act(() =>
      render(
        <Boundary>
          <Screen />
        </Boundary>,
        root,
      ),
    );
    expect(root.querySelector("h1")?.textContent).toBe("这一页出了问题");
    expect(root.textContent).toContain("你记下的都在手机里，没有丢");
    expect(root.querySelector("details")?.textContent).toContain("the list is not a list");
    expect([...root.querySelectorAll("button")].map((one) => one.textContent)).toEqual([
      "再试一次",
      "回到开头",
      "重新打开",
    ]);
  });

  it("comes back when it can, by one press", () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    broken = true;
    act(() =>
      render(
        <Boundary>
          <Screen />
        </Boundary>,
        root,
      ),
    );
    broken = false;
    act(() => button("再试一次").click());
    expect(root.textContent).toBe("清单");
  });

  it("offers only to open again when the frame itself broke", () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    broken = true;
    act(() =>
      render(
        <Boundary whole>
          <Screen />
        </Boundary>,
        root,
      ),
    );
    expect([...root.querySelectorAll("button")].map((one) => one.textContent)).toEqual(["重新打开"]);
  });
});
