import { signal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";

/** A key of a screen and what it does. */
export interface KeyBinding {
  /** As `KeyboardEvent.key` says it, one or several: `["j", "ArrowDown"]`. Letters are given small. */
  readonly keys: readonly string[];
  /** As printed on the keys: `J`, `↓`, `Esc`. */
  readonly shown: readonly string[];
  /** What it does, for the foot and the list of all keys; empty when it is named together with its counterpart. */
  readonly word: string;
  readonly run: (event: KeyboardEvent) => void;
  /** It has nothing to act on now: the key is left to the browser and not offered. */
  readonly off?: boolean;
  /** Works while somebody types, too: Escape, function keys. Never a letter, a digit or Enter. */
  readonly inFields?: boolean;
  /** One of the few that the foot names. */
  readonly foot?: boolean;
}

const KEY = "qianchang.letters";

/** Keys without a modifier can be switched off: speech input types letters by accident (WCAG 2.1.4). */
export const lettersOn = signal(remembered());

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

export function setLetters(on: boolean): void {
  lettersOn.value = on;
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // Not remembered, but in force now.
  }
}

/** Which binding a key press means; nothing while an input method composes, with a modifier, or inside a field. */
export function bindingFor(
  event: KeyboardEvent,
  bindings: readonly KeyBinding[],
  letters: boolean,
): KeyBinding | undefined {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return undefined;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key.length === 1 && !letters) return undefined;
  const found = bindings.find((binding) => !binding.off && binding.keys.includes(key));
  if (!found || (isField(event.target) && !found.inFields)) return undefined;
  // Enter and Space belong to the button or link that has the focus.
  if ((key === "Enter" || key === " ") && isPressable(event.target)) return undefined;
  return found;
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  return (
    target.matches("input") && !target.matches("[type=checkbox], [type=radio], [type=button], [type=file]")
  );
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("a[href], button, summary, input, [role=button]");
}

/** The keys of the screen that is shown. A dialog that is open has the keyboard to itself. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const current = useRef(bindings);
  current.current = bindings;
  // Before the first paint: who sees the screen may press, and on a busy machine an effect comes well after it.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (document.querySelector("dialog:modal")) return;
      const binding = bindingFor(event, current.current, lettersOn.peek());
      if (!binding) return;
      event.preventDefault();
      binding.run(event);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
