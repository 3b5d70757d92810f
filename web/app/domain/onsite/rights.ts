import { ENTITIES } from "#/generated/entities";
import type { Shown } from "#/store/api";
import { useStore } from "#/store/context";
import { managesEvent } from "../organisation/rights";

/** Whether the person who looks may change what an event's checks ask for. The server decides; this only hides what it would refuse. */
export function useManagesEvent(event: string): boolean {
  return managesEvent(useStore().status.value.manages, event);
}

/** Whether the person who looks may remove a photo: its owner, or who has the event in hand. */
export function useMayRemove({ fields }: Shown<"photo">): boolean {
  const { person } = useStore();
  const manages = useManagesEvent(fields.event ?? "");
  const { owner } = ENTITIES.photo;
  return manages || fields[owner] === person;
}
