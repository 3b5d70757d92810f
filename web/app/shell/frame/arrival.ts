/** What happens when a screen has been drawn: how far it is scrolled, and where the focus is. */
import type { Here } from "#/router";
import { focusScreen } from "#/router/focus";
import { ScrollMemory } from "#/router/scroll";

const memory = new ScrollMemory(document, sessionStorage);
/** The page was loaded again, or come back to; else there is no place to find again. */
const returning = history.state !== null;

/** The key of the screen that is being left: keeps its position. Given to the router. */
export function leaving(key: string): void {
  memory.save(key);
}

/** Keep positions over a reload. `key` names the screen that is shown then. */
export function startArrival(key: () => string | undefined): void {
  addEventListener("pagehide", () => {
    const shown = key();
    if (shown !== undefined) memory.persist(shown);
  });
}

/** Put a new screen in place. Returns how to stop waiting for rows that are still to come. */
export function arrive(shown: Here): (() => void) | undefined {
  // At the very start the browser's own focus stands at the top of the page, where a screen reader begins.
  if (shown.way === "start") {
    // A page that is drawn for the first time stands at its top already: to say so would have it laid out twice.
    if (returning) memory.restore(shown.key);
    return undefined;
  }
  memory.restore(shown.key);
  if (shown.hash !== "") document.getElementById(shown.hash.slice(1))?.scrollIntoView();
  return focusScreen(document, shown.way === "back" ? memory.linkOf(shown.key) : undefined);
}
