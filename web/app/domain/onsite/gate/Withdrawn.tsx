import { minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Notice } from "#/ui";
import { namesOf, scopeOf } from "../event_checks";
import type { Door } from "./door";
import { withdrawnWords } from "./door_words";
import { lastWithdrawn } from "./openings";

/** An opening that was taken back: by whom and why; loud while others have not heard of it. */
export function Withdrawn({ event, door }: { event: string; door: Door }) {
  const store = useStore();
  const opening = lastWithdrawn(store.list("opening", scopeOf(event)).value);
  if (door.opened || !opening) return null;
  const unsent = opening.unsentFields.has("withdrawn");
  return (
    <Notice
      tone={unsent ? "unsent" : "warn"}
      title={withdrawnWords(opening, namesOf(store), minute.value)}
      text={unsent ? t("opening.withdrawUnsent") : undefined}
    />
  );
}
