/** Opens the palette by key or button, before the palette itself has come. */
import { signal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";

export const paletteOpen = signal(false);

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
