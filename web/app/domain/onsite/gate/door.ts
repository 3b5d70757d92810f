/** What the door of an event is to the person who looks: never better than it is (X4). Pure. */
import type { SyncStatus } from "#/store/api";
import type { GateState } from "#/ui";
import type { Closing, Why } from "./gate";
import type { Opened } from "./openings";

/** Everything that one look at the gate needs. */
export interface Door {
  readonly state: GateState;
  /** The news of this phone are young enough to open by. */
  readonly fresh: boolean;
  readonly closing: readonly Closing[];
  /** Safety checks in all. */
  readonly total: number;
  readonly opened: Opened | null;
  /** Results that ring while the doors are open. */
  readonly ringing: readonly Closing[];
  readonly lastHeard: Date | null;
}

interface Looked {
  readonly closing: readonly Closing[];
  readonly total: number;
  readonly opened: Opened | null;
  readonly status: Pick<SyncStatus, "link" | "lastHeard" | "filled">;
  readonly freshMinutes: number;
  readonly now: number;
}

const MINUTE = 60_000;
const RINGS: ReadonlySet<Why> = new Set(["conflict", "fail"]);

/** How the door stands. */
export function doorOf({ closing, total, opened, status, freshMinutes, now }: Looked): Door {
  const fresh = isFresh(status, freshMinutes, now);
  const ringing = opened ? ringingOf(closing, opened) : [];
  const state = opened ? openState(opened, ringing) : shutState(closing, fresh);
  return { state, fresh, closing, total, opened, ringing, lastHeard: status.lastHeard };
}

/** The server is heard now, and was within so many minutes; and everything has come in once. */
export function isFresh(status: Looked["status"], freshMinutes: number, now: number): boolean {
  const { link, lastHeard, filled } = status;
  const live = link === "live" || link === "sending";
  return live && filled && lastHeard !== null && now - lastHeard.getTime() <= freshMinutes * MINUTE;
}

// What the server found missing rings until it is there; by the gate's own opening only what went wrong since.
function ringingOf(closing: readonly Closing[], { finding }: Opened): readonly Closing[] {
  const bad = closing.filter(({ why }) => RINGS.has(why));
  return bad.length === 0 && finding === "contradicted" ? closing : bad;
}

function openState(opened: Opened, ringing: readonly Closing[]): GateState {
  if (ringing.length > 0) return "alarm";
  if (opened.unsent) return "unconfirmed";
  return opened.byGate || opened.finding === "confirmed" ? "open" : "unconfirmed";
}

// A known fail shuts the door however old the news is; that nothing is known to be wrong opens it only by fresh news.
function shutState(closing: readonly Closing[], fresh: boolean): GateState {
  if (fresh) return closing.length === 0 ? "ready" : "shut";
  return closing.some(({ why }) => RINGS.has(why)) ? "shut" : "unknown";
}
