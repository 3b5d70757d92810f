/** News of the window itself, outside of any screen. */
import { signal } from "@preact/signals";
import { StorageBrokenError, StorageFullError } from "#/store/errors";

/** A save that no screen has told of: the last resort, so that nobody believes it worked (F18). */
export interface SaveFailure {
  readonly kind: "full" | "broken";
  readonly at: number;
}

export const saveFailure = signal<SaveFailure | undefined>(undefined);

/** The person wants to change over to the new version later; the status sheet and the own page still offer it. */
export const updateLater = signal(false);

/** Listen for saves that failed without a screen noticing. Call once before the first render. */
export function startNews(): void {
  addEventListener("unhandledrejection", (event) => {
    const kind = kindOf(event.reason);
    if (kind) saveFailure.value = { kind, at: Date.now() };
  });
}

function kindOf(reason: unknown): SaveFailure["kind"] | undefined {
  if (reason instanceof StorageFullError) return "full";
  return reason instanceof StorageBrokenError ? "broken" : undefined;
}
