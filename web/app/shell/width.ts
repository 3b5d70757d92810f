import { type ReadonlySignal, signal } from "@preact/signals";

/** From here on the desk's frame; the same line as in `ui/tokens.css`. */
const DESK = "(min-width: 900px)";

const wide = signal(false);

/** There is room for a desk: decides the frame, never which screens can be reached. */
export const isDesk: ReadonlySignal<boolean> = wide;

/** Follow the window's width. Call once before the first render. */
export function startWidth(): void {
  const query = matchMedia(DESK);
  wide.value = query.matches;
  query.addEventListener("change", () => {
    wide.value = query.matches;
  });
}
