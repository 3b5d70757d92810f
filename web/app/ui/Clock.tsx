import { useEffect, useState } from "preact/hooks";
import { formatSeconds } from "#/i18n";

/** The time of day with seconds, in the department's zone. Ticks on the second, only itself, and rests in a hidden tab. */
export function Clock() {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      setNow(Date.now());
      timer = document.hidden ? undefined : setTimeout(tick, 1_000 - (Date.now() % 1_000));
    };
    const wake = () => {
      clearTimeout(timer);
      tick();
    };
    wake();
    document.addEventListener("visibilitychange", wake);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", wake);
    };
  }, []);
  return <time aria-hidden="true">{formatSeconds(now)}</time>;
}
