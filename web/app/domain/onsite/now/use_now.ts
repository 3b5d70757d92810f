/** What the store knows of one event for the person who looks, and whether it has been read from disk. */
import { useMemo } from "preact/hooks";
import { minute } from "#/i18n";
import type { EntityName, Store } from "#/store/api";
import { useStore } from "#/store/context";
import { type Duty, dutiesOf, myDuty } from "../dispatch/shifts";
import { scopeOf } from "../event_checks";
import { settingOf } from "../gate/settings";
import { doorLoaded } from "../gate/use_door";
import { incidentsRead } from "../incidents/event_incidents";

const READ: readonly EntityName[] = [
  "shift",
  "post",
  "zone",
  "check_in",
  "help_call",
  "cue",
  "briefing",
  "briefing_receipt",
];

/** All that the first screen shows of an event is in memory: until then nothing of it is drawn, so that nothing jumps. */
export function nowRead(store: Store, event: string): boolean {
  const scope = scopeOf(event);
  const lists = READ.map((entity) => store.loaded(entity, scope).value);
  return lists.every(Boolean) && doorLoaded(store, event) && incidentsRead(store, event);
}

export interface OnDuty {
  readonly duties: readonly Duty[];
  /** My shift that is on, else the next, else the last. */
  readonly mine: Duty | undefined;
}

/** All shifts of an event with who came, and mine among them. */
export function useDuties(event: string): OnDuty {
  const store = useStore();
  const scope = scopeOf(event);
  const shifts = store.list("shift", scope).value;
  const posts = store.list("post", scope).value;
  const marks = store.list("check_in", scope).value;
  const patience = settingOf(store, "no_show_minutes");
  const now = minute.value;
  return useMemo(() => {
    const duties = dutiesOf(shifts, posts, marks, now, patience);
    return { duties, mine: myDuty(duties, store.person, now) };
  }, [shifts, posts, marks, now, patience, store.person]);
}
