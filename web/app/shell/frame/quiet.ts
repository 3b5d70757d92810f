/** The right moment for news that nobody asked for: nothing is pushed away from under a thumb that is about to press. */
import { signal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { here } from "#/router";

const QUIET_MS = 10_000;

/** Counts the moments at which the page may change by itself: another screen, a return to the page, ten seconds of rest. */
const moments = signal(0);

let timer: ReturnType<typeof setTimeout> | undefined;
let touched = 0;

/** Watch hands and page. Call once before the first render. */
export function startQuiet(): void {
  const rest = () => {
    touched = Date.now();
    clearTimeout(timer);
    timer = setTimeout(pass, QUIET_MS);
  };
  for (const type of ["pointerdown", "keydown", "wheel", "touchmove"]) {
    addEventListener(type, rest, { passive: true, capture: true });
  }
  document.addEventListener("visibilitychange", pass);
  rest();
}

function pass(): void {
  moments.value += 1;
}

/**
 * `wanted`, but it becomes true only at a quiet moment. What is so when the page is first drawn is shown at once, and
 * what is no longer so goes at once.
 */
export function useQuietly(wanted: boolean): boolean {
  const key = `${here()?.key} ${moments.value}`;
  const first = useRef(true);
  const state = useRef<{ askedAt: string; shown: boolean } | undefined>(undefined);
  if (!wanted) state.current = undefined;
  else {
    const resting = Date.now() - touched >= QUIET_MS;
    state.current ??= { askedAt: key, shown: first.current || resting };
    if (state.current.askedAt !== key) state.current.shown = true;
  }
  first.current = false;
  return state.current?.shown ?? false;
}
