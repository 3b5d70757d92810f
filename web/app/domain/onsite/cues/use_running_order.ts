import { useMemo } from "preact/hooks";
import { useStore } from "#/store/context";
import { scopeOf } from "../event_checks";
import { type Line, runningOrder } from "./running_order";

/** The running order of an event as it stands at `now`, in ms. */
export function useRunningOrder(event: string, now: number): readonly Line[] {
  const cues = useStore().list("cue", scopeOf(event)).value;
  return useMemo(() => runningOrder(cues, now), [cues, now]);
}
