/**
 * What the person who looks has in hand, so that a screen offers only what the server takes (O4). The server decides and
 * tells it with every answer; `status.manages` keeps what it said last, so that it holds without a network.
 */
import type { FieldValues, Shown } from "#/store/api";

export type Person = Shown<"person">;
export type Group = Shown<"group">;

/** Names of scopes, families such as "event:*" among them. */
type Manages = readonly string[];

const MAY_SIGN_IN: ReadonlySet<string> = new Set(["active", "probation", "leave"]);

/** Somebody who left or is suspended is out at once (O6). */
export function maySignIn(fields: FieldValues<"person">): boolean {
  return MAY_SIGN_IN.has(fields.status ?? "");
}

/** Add and change people and groups, set first passwords. */
export function managesStaff(manages: Manages): boolean {
  return manages.includes("staff");
}

/** Settle conflicts and change what is to be checked at an event. */
export function managesEvent(manages: Manages, event: string): boolean {
  return manages.includes(`event:${event}`) || manages.includes("event:*");
}
