// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { bindingFor, type KeyBinding } from "./keys";

const binding = (keys: string[], more: Partial<KeyBinding> = {}): KeyBinding => {
  return { keys, shown: keys, word: keys.join(), run: vi.fn(), ...more };
};
const down = binding(["j", "ArrowDown"]);
const leave = binding(["Escape"], { inFields: true });
const enter = binding(["Enter"]);
const bindings = [down, leave, enter];

function press(key: string, inside = "<p></p>", more: KeyboardEventInit = {}): KeyBinding | undefined {
  document.body.innerHTML = inside;
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  document.body.firstElementChild?.dispatchEvent(event);
  return bindingFor(event, bindings, true);
}

describe("keys of a desk", () => {
  it("work in either spelling, with Caps Lock too [Q2]", () => {
    expect(press("j")).toBe(down);
    expect(press("J")).toBe(down);
    expect(press("ArrowDown")).toBe(down);
    expect(press("k")).toBeUndefined();
  });

  it.each(["<input>", "<textarea></textarea>", "<select></select>"])(
    "leave letters alone in %s, but not Escape [Q2 Q3]",
    (field) => {
      expect(press("j", field)).toBeUndefined();
      expect(press("Escape", field)).toBe(leave);
    },
  );

  it("leave everything alone while an input method composes [Q1]", () => {
    expect(press("Escape", "<input>", { isComposing: true })).toBeUndefined();
    expect(press("j", "<p></p>", { keyCode: 229 })).toBeUndefined();
  });

  it("leave the browser's own chords alone [Q3]", () => {
    expect(press("j", "<p></p>", { ctrlKey: true })).toBeUndefined();
    expect(press("j", "<p></p>", { altKey: true })).toBeUndefined();
  });

  it("leave Enter to the button that has the focus [Q3]", () => {
    expect(press("Enter", "<button></button>")).toBeUndefined();
    expect(press("Enter")).toBe(enter);
  });

  it("do nothing when switched off, but for keys that nobody types by accident [Q3]", () => {
    const letter = new KeyboardEvent("keydown", { key: "j" });
    const named = new KeyboardEvent("keydown", { key: "Escape" });
    expect(bindingFor(letter, bindings, false)).toBeUndefined();
    expect(bindingFor(named, bindings, false)).toBe(leave);
  });

  it("skip what has nothing to act on now [Q2]", () => {
    const event = new KeyboardEvent("keydown", { key: "j" });
    expect(bindingFor(event, [{ ...down, off: true }], true)).toBeUndefined();
  });
});
