import { useMemo } from "preact/hooks";
import { useStore } from "#/store/context";
import { scopeOf } from "../event_checks";
import { countZones, type ZoneCount } from "./headcount";

/** The counts of all zones of an event. */
export function useCounts(event: string): ReadonlyMap<string, ZoneCount> {
  const facts = useStore().list("headcount", scopeOf(event)).value;
  return useMemo(() => countZones(facts), [facts]);
}
