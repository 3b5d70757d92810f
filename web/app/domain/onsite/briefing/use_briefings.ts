import { useMemo } from "preact/hooks";
import { useStore } from "#/store/context";
import { scopeOf } from "../event_checks";
import { audienceOf, type Receipt, readBy, type Shift, type Topic, topicsOf } from "./briefings";

export interface Briefings {
  readonly topics: readonly Topic[];
  readonly shifts: readonly Shift[];
  readonly receipts: readonly Receipt[];
  /** Ids of the versions that the person who looks has confirmed. */
  readonly read: ReadonlySet<string>;
  readonly concerns: (topic: Topic) => boolean;
  readonly loaded: boolean;
}

/** The briefings of an event, as the person who looks stands to them. */
export function useBriefings(event: string): Briefings {
  const store = useStore();
  const scope = scopeOf(event);
  const briefings = store.list("briefing", scope).value;
  const receipts = store.list("briefing_receipt", scope).value;
  const shifts = store.list("shift", scope).value;
  const loaded = store.loaded("briefing", scope).value && store.loaded("briefing_receipt", scope).value;
  const topics = useMemo(() => topicsOf(briefings), [briefings]);
  const read = useMemo(() => readBy(receipts, store.person), [receipts, store.person]);
  const concerns = (topic: Topic) => audienceOf(topic.current, shifts).has(store.person);
  return { topics, shifts, receipts, read, concerns, loaded };
}
