/** Calls for help: whom one reaches, and how it stands (X7, F30, F34). Pure. */
import type { Shown } from "#/store/api";
import { type Duty, dutyOf } from "./duty";
import type { Duty as Standing } from "./shifts";

export type HelpCall = Shown<"help_call">;
export type CallState = "waiting" | "taken" | "done";

export function stateOf({ fields }: HelpCall): CallState {
  if (fields.done) return "done";
  return fields.taken_by ? "taken" : "waiting";
}

/** What waits first, the oldest of it on top; then what somebody has taken; what is done is left out after a while. */
export function openCalls(calls: readonly HelpCall[]): readonly HelpCall[] {
  return calls
    .filter((call) => stateOf(call) !== "done")
    .toSorted((one, other) => {
      const state = Number(stateOf(one) === "taken") - Number(stateOf(other) === "taken");
      return state !== 0 ? state : (one.fields.made ?? "").localeCompare(other.fields.made ?? "");
    });
}

/**
 * Who is on duty at a post that answers for it: those who are there, else those who should be. Where nobody answers for it,
 * those who command.
 */
export function reaches(call: HelpCall, duties: readonly Standing[]): ReadonlySet<string> {
  const { needs, caller } = call.fields;
  return answering(needs ?? "command", caller ?? "", duties);
}

/** The same before the call is made. */
export function answering(needs: Duty, caller: string, duties: readonly Standing[]): ReadonlySet<string> {
  const found = onDuty(needs, caller, duties);
  return found.size > 0 || needs === "command" ? found : onDuty("command", caller, duties);
}

function onDuty(needs: Duty, caller: string, duties: readonly Standing[]): ReadonlySet<string> {
  const fit = duties.filter(
    ({ post, shift }) => post && dutyOf(post) === needs && shift.fields.person !== caller,
  );
  const here = fit.filter(({ presence }) => presence === "here");
  const told =
    here.length > 0 ? here : fit.filter(({ presence }) => presence === "late" || presence === "missing");
  return new Set(told.flatMap(({ shift }) => (shift.fields.person ? [shift.fields.person] : [])));
}

/** Somebody off duty is not sent: only who is at a post now, whom the call went on to, or who leads may say "I go" (F34). */
export function mayTake(call: HelpCall, me: string, duties: readonly Standing[], manages: boolean): boolean {
  if (stateOf(call) !== "waiting" || call.fields.caller === me) return false;
  if (manages || call.fields.escalated_to === me) return true;
  return duties.some(
    ({ shift, presence }) =>
      shift.fields.person === me && (presence === "here" || presence === "late" || presence === "missing"),
  );
}

/** What nobody answered for so long rings no more: the day is over. It stays in the list. */
const RINGS_FOR = 6 * 3_600_000;

export function isFresh(call: HelpCall, now: number): boolean {
  return now - Date.parse(call.fields.made ?? "") < RINGS_FOR;
}

/** Whether it rings on the phone of this person now. */
export function ringsFor(call: HelpCall, me: string, duties: readonly Standing[]): boolean {
  if (stateOf(call) !== "waiting" || call.fields.caller === me) return false;
  return call.fields.escalated_to === me || reaches(call, duties).has(me);
}

/** How many of the past are shown: the rest is in the log. */
const PAST = 50;

/** What is done, the latest first. */
export function closedCalls(calls: readonly HelpCall[]): readonly HelpCall[] {
  return calls
    .filter((call) => stateOf(call) === "done")
    .toSorted((one, other) => (other.fields.done ?? "").localeCompare(one.fields.done ?? ""))
    .slice(0, PAST);
}
