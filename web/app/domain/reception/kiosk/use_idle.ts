import { useEffect, useRef } from "preact/hooks";

export const IDLE_MS = 20_000;

const SIGNS = ["pointerdown", "keydown", "input", "scroll"] as const;

/** Calls `onIdle` when nobody has touched anything for so long; only while `on`. */
export function useIdle(on: boolean, onIdle: () => void, after = IDLE_MS): void {
  const act = useRef(onIdle);
  act.current = onIdle;
  useEffect(() => {
    if (!on) return undefined;
    let timer = setTimeout(() => act.current(), after);
    const sign = () => {
      clearTimeout(timer);
      timer = setTimeout(() => act.current(), after);
    };
    for (const name of SIGNS) addEventListener(name, sign, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const name of SIGNS) removeEventListener(name, sign, { capture: true });
    };
  }, [on, after]);
}
