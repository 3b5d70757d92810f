/** What other screens show of my day: my shift, the calls that are mine, what changed. Light: no screen comes along. */
import { minute } from "#/i18n";
import type { Store } from "#/store/api";
import { scopeOf } from "../event_checks";
import { type HelpCall, isFresh, openCalls, ringsFor } from "./calls";
import { dutiesIn } from "./event_duties";
import { type Duty, myDuty, reliefOf } from "./shifts";

export { changesOf } from "./seen_shifts";

export interface MyShift extends Duty {
  /** Who stands at my post after me. */
  readonly relief: Duty | undefined;
}

/** My shift that is on, else the next, else the last. Reads signals. */
export function myShift(store: Store, event: string): MyShift | undefined {
  const duties = dutiesIn(store, event).value;
  const mine = myDuty(duties, store.person, minute.value);
  return mine && { ...mine, relief: reliefOf(mine, duties) };
}

/** All calls of an event that are not done, what waits first. Reads signals. */
export function openCallsIn(store: Store, event: string): readonly HelpCall[] {
  return openCalls(store.list("help_call", scopeOf(event)).value);
}

/** Those of them that I made, that I go to, or that ring for me. Reads signals. */
export function myCalls(store: Store, event: string): readonly HelpCall[] {
  const me = store.person;
  return openCallsIn(store, event).filter(
    (call) => call.fields.caller === me || call.fields.taken_by === me || ringsHere(store, call),
  );
}

/** Whether it rings here now. Reads signals. */
export function ringsHere(store: Store, call: HelpCall): boolean {
  const { event } = call.fields;
  if (!event || !isFresh(call, minute.value)) return false;
  return ringsFor(call, store.person, dutiesIn(store, event).value);
}
