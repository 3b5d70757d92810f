import { useStore } from "#/store/context";
import { managesEvent } from "../organisation/rights";

/** Whether the person who looks may change what an event's checks ask for. The server decides; this only hides what it would refuse. */
export function useManagesEvent(event: string): boolean {
  return managesEvent(useStore().status.value.manages, event);
}
