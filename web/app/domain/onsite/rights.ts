import { useStore } from "#/store/context";
import { managesEvent } from "../organisation/rights";

/** Whether the person who looks may change what an event's checks ask for. The server decides; this only hides what it would refuse. */
export function useManagesEvent(event: string): boolean {
  const store = useStore();
  const me = store.record("person", store.person).value;
  const lead = store.record("event", event).value?.fields.lead;
  return managesEvent(me, lead, store.all("group").value);
}
