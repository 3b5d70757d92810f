const PATIENCE_MS = 1_000;

/** Do what nobody waits for once the screen stands: what a tap has changed comes first. */
export function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(act, { timeout: PATIENCE_MS });
  else setTimeout(act, 0);
}
