import { signal } from "@preact/signals";
import type { FunctionComponent } from "preact";

/** What other areas add to the first screen, which knows none of them; the shell fills it. */
export const nowSlot = signal<readonly FunctionComponent[]>([]);

/** How the doors of an event stand, for areas that know nothing of doors; the shell fills it. */
export const doorSlot = signal<FunctionComponent<{ event: string }> | undefined>(undefined);
