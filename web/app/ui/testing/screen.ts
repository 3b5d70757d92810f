import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";

/** A part on a page of its own, for tests. */
export interface Screen {
  root: HTMLElement;
  /** Draw again with other props. */
  draw(part: ComponentChild): void;
  /** The button with this word or spoken name. */
  button(name: string): HTMLButtonElement;
  press(name: string): void;
  key(target: Element, key: string, more?: KeyboardEventInit): void;
  type(target: HTMLInputElement, text: string): void;
  close(): void;
}

/** Render a part into the page. */
export function show(part: ComponentChild): Screen {
  const root = document.body.appendChild(document.createElement("div"));
  const screen: Screen = {
    root,
    draw: (next) => act(() => render(next, root)),
    button: (name) => findButton(root, name),
    press: (name) => act(() => findButton(root, name).click()),
    key: (target, key, more) =>
      act(() => {
        target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
      }),
    type: (target, text) =>
      act(() => {
        target.value = text;
        target.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    close: () => {
      act(() => render(null, root));
      root.remove();
    },
  };
  screen.draw(part);
  return screen;
}

function findButton(root: HTMLElement, name: string): HTMLButtonElement {
  const spoken = (button: HTMLButtonElement) => button.getAttribute("aria-label") ?? visible(button);
  const found = [...root.querySelectorAll("button")].find((button) => spoken(button) === name);
  if (!found) throw new Error(`no button "${name}" in ${root.innerHTML}`);
  return found;
}

function visible(button: HTMLElement): string {
  const copy = button.cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll("[aria-hidden=true]")) hidden.remove();
  return copy.textContent?.trim() ?? "";
}
