import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button } from "#/ui";
import { briefingHref } from "../addresses";
import { scopeOf } from "../event_checks";
import { toRead } from "./briefings";

/** The way to an event's briefings, with how many I should read and have not. */
export function BriefingLink({ event }: { event: string }) {
  const store = useStore();
  const scope = scopeOf(event);
  const [briefings, shifts] = [store.list("briefing", scope).value, store.list("shift", scope).value];
  const count = toRead(briefings, shifts, store.list("briefing_receipt", scope).value, store.person);
  return (
    <Button kind={count > 0 ? "act" : "plain"} href={briefingHref(event)}>
      {count > 0 ? t("briefing.openUnread", { count }) : t("briefing.open")}
    </Button>
  );
}
