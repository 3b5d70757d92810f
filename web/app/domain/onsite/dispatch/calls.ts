/** Calls for help: whom one reaches, and how it stands (X7, F30, F34). Pure. */
import type { Shown } from "#/store/api";
import { dutyOf } from "./duty";
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

/** Who is on duty at a post that answers for it: those who are there, else those who should be. */
export function reaches(call: HelpCall, duties: readonly Standing[]): ReadonlySet<string> {
  const fit = duties.filter(({ post }) => post && dutyOf(post) === call.fields.needs);
  const here = fit.filter(({ presence }) => presence === "here");
  const told =
    here.length > 0 ? here : fit.filter(({ presence }) => presence === "late" || presence === "missing");
  const people = told.flatMap(({ shift }) => (shift.fields.person ? [shift.fields.person] : []));
  return new Set(people.filter((person) => person !== call.fields.caller));
}

/** Whether it rings on the phone of this person now. */
export function ringsFor(call: HelpCall, me: string, duties: readonly Standing[]): boolean {
  if (stateOf(call) !== "waiting" || call.fields.caller === me) return false;
  return call.fields.escalated_to === me || reaches(call, duties).has(me);
}
