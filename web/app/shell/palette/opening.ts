/** Opens the palette by key or button, before the palette itself has come. */
import { effect, signal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import { idle } from "#/ui/idle";
import { isDesk } from "../width";

export const paletteOpen = signal(false);

/** Resolves when it is opened, or could be at any moment: at a desk there is a keyboard, a phone never needs its chunk. */
export function paletteWanted(): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (paletteOpen.value) resolve();
      else if (isDesk.value) void idle().then(resolve);
      else return;
      queueMicrotask(() => stop());
    });
  });
}

/** Works while somebody types; a dialog that asks something has the keyboard to itself. */
export function usePaletteKey(): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const chord = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!chord || event.key.toLowerCase() !== "k" || event.isComposing) return;
      if (!paletteOpen.peek() && document.querySelector("dialog:modal")) return;
      event.preventDefault();
      paletteOpen.value = !paletteOpen.peek();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
