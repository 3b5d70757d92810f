import type { Result } from "./result";

/** Tell the thumb what the eye may not see: one short tick for a pass, two for a fail. Silent where there is no motor. */
export function feel(result: Result): void {
  if (typeof navigator === "undefined" || !("vibrate" in navigator)) return;
  navigator.vibrate(result === "fail" ? [40, 60, 40] : 20);
}
