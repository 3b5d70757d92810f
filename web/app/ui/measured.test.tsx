// @vitest-environment happy-dom
import { useState } from "preact/hooks";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type KeypadKey, plainNumber, pressKey, readNumber } from "./keypad-edit";
import { limitWords, MeasuredValue } from "./MeasuredValue";
import { measureScale, roundUp, share } from "./scale";
import { type Screen, show } from "./testing/screen";

let screen: Screen | undefined;
afterEach(() => screen?.close());

const pressed = (...keys: KeypadKey[]) => keys.reduce(pressKey, "");

describe("the keypad", () => {
  it("writes numbers with a point and a sign, and takes steps back [X2]", () => {
    expect(pressed("4", "point", "6")).toBe("4.6");
    expect(pressed("point", "3", "5")).toBe("0.35");
    expect(pressed("1", "2", "minus")).toBe("-12");
    expect(pressed("1", "minus", "minus")).toBe("1");
    expect(pressed("1", "2", "back")).toBe("1");
    expect(pressed("back")).toBe("");
  });

  it("can't write what is no number: two points, leading zeros, endless digits", () => {
    expect(pressed("1", "point", "2", "point", "3")).toBe("1.23");
    expect(pressed("0", "0", "7")).toBe("7");
    expect(pressed("0", "point", "0", "7")).toBe("0.07");
    expect(pressed("minus", "0", "5")).toBe("-5");
    expect(pressed(...(Array(30).fill("9") as KeypadKey[])).length).toBe(12);
  });

  it("understands full-width digits, a comma and a true minus from a real keyboard [X2]", () => {
    expect(plainNumber("１２．５")).toBe("12.5");
    expect(readNumber("−0，35")).toBe(-0.35);
    expect(readNumber("1540")).toBe(1540);
    expect(["", "-", "1.2.3", "kg", "1e5", "."].map(readNumber)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(readNumber("4.")).toBe(4);
  });
});

function Trial({ onDone }: { onDone: (value: number) => void }) {
  const [text, setText] = useState("");
  return (
    <MeasuredValue
      label="现在量的"
      text={text}
      onText={setText}
      unit="m"
      high={0.2}
      onDone={onDone}
      doneWord="记下"
    />
  );
}

describe("a measured value", () => {
  it("is judged while it is typed, by its own keys, and taken by the last key [X2 Q2]", () => {
    const done = vi.fn();
    screen = show(<Trial onDone={done} />);
    expect(screen.button("记下").disabled).toBe(true);
    for (const key of ["0", "小数点", "3", "5"]) screen.press(key);
    expect(screen.root.querySelector("input")?.value).toBe("0.35");
    expect(screen.root.textContent).toContain("超过上限 0.15");
    for (const key of ["退一格", "退一格", "1"]) screen.press(key);
    expect(screen.root.textContent).toContain("在范围内");
    screen.press("记下");
    expect(done).toHaveBeenCalledWith(0.1);
  });

  it("is taken by Enter from a real keyboard, but not while an input method composes [X2]", () => {
    const done = vi.fn();
    screen = show(<Trial onDone={done} />);
    const input = screen.root.querySelector("input") as HTMLInputElement;
    expect(input.inputMode).toBe("none"); // the phone's own keyboard would hide half of the screen
    screen.type(input, "０．１２");
    expect(input.value).toBe("0.12");
    screen.key(input, "Enter", { isComposing: true });
    expect(done).not.toHaveBeenCalled();
    screen.key(input, "Enter");
    expect(done).toHaveBeenCalledWith(0.12);
  });

  it("says its limits in words, and the ruler says itself to those who can't see it [Q3]", () => {
    expect([
      limitWords(null, 4, "Ω"),
      limitWords(1, null, "m"),
      limitWords(1, 3),
      limitWords(null, null),
    ]).toEqual(["不大于 4\u00a0Ω", "不小于 1\u00a0m", "1 到 3", ""]);
    screen = show(<MeasuredValue label="电压" text="231" onText={() => {}} low={210} high={235} unit="V" />);
    expect(screen.root.querySelector("[role=img]")?.getAttribute("aria-label")).toBe(
      "下限 210, 上限 235, 现在 231\u00a0V",
    );
  });
});

describe("the ruler's scale", () => {
  it("starts at zero for one limit and reaches beyond every value that was measured", () => {
    expect(measureScale(null, 0.2, [0.35, 0.15])).toEqual({ from: 0, to: 0.5 });
    expect(measureScale(1, null, [1.2])).toEqual({ from: 0, to: 2 });
    expect(measureScale(null, 1600, [1540])).toEqual({ from: 0, to: 3000 });
  });

  it("closes in on the allowed span for two limits, so that 231 of 210 to 235 V can be seen", () => {
    expect(measureScale(210, 235, [231])).toEqual({ from: 197.5, to: 247.5 });
    expect(measureScale(0, 4, [])).toEqual({ from: 0, to: 6 });
  });

  it("holds below zero, and without anything measured", () => {
    const cold = measureScale(null, -18, [-15]);
    expect(cold.from).toBeLessThan(-18);
    expect(cold.to).toBe(0);
    expect(measureScale(null, null, [])).toEqual({ from: 0, to: 1 });
    expect(share(5, { from: 0, to: 4 })).toBe(1);
    expect(share(-1, { from: 0, to: 4 })).toBe(0);
    expect(share(1, { from: 3, to: 3 })).toBe(0);
    expect(roundUp(0.403)).toBe(0.5);
  });
});
