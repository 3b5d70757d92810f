import { useEffect, useState } from "preact/hooks";

/**
 * Keeps the screen on while the caller looks at it; the browser lets go whenever the page is hidden, so it is asked again.
 * False where the browser can't, or the battery saver forbids it: then the person must be told.
 */
export function useWakeLock(): boolean {
  const [held, setHeld] = useState(true);
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let left = false;
    const ask = async () => {
      if (document.hidden) return;
      try {
        const got = await navigator.wakeLock.request("screen");
        if (left) void got.release();
        else lock = got;
        setHeld(true);
      } catch {
        setHeld(false);
      }
    };
    const seen = () => void ask();
    seen();
    document.addEventListener("visibilitychange", seen);
    return () => {
      left = true;
      document.removeEventListener("visibilitychange", seen);
      void lock?.release();
    };
  }, []);
  return held;
}
