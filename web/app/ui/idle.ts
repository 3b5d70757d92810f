const PATIENCE_MS = 1_000;

/** Do what nobody waits for once the screen stands: what a tap has changed comes first. */
export function whenIdle(act: () => void, patienceMs = PATIENCE_MS): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(act, { timeout: patienceMs });
  else setTimeout(act, 0);
}

/** The same, to be awaited. */
export function idle(patienceMs = PATIENCE_MS): Promise<void> {
  return new Promise((resolve) => whenIdle(resolve, patienceMs));
}
