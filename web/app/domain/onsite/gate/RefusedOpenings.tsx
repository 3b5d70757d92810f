import { minute, t } from "#/i18n";
import type { RefusedItem, Store } from "#/store/api";
import { useStore } from "#/store/context";
import { Button, Notice } from "#/ui";
import { namesOf, scopeOf } from "../event_checks";
import { shortWhen } from "../row_words";
import { openedBy } from "./openings";

/** Own decisions at this gate that the server did not take: why, and the way on. */
export function RefusedOpenings({ event }: { event: string }) {
  const store = useStore();
  return (
    <>
      {refusedHere(store, event).map((item) => (
        <Notice
          key={item.change.id}
          tone="warn"
          title={t("opening.refused")}
          text={refusalWords(store, event, item)}
          actions={
            <Button size={48} onPress={() => void store.dismissRefused(item.change.id)}>
              {t("opening.refusedSeen")}
            </Button>
          }
        />
      ))}
    </>
  );
}

function refusedHere(store: Store, event: string): RefusedItem[] {
  const own = new Set(store.list("opening", scopeOf(event)).value.map(({ id }) => id));
  return store.refused.value.filter(
    ({ change }) => change.entity === "opening" && (change.patch.event === event || own.has(change.record)),
  );
}

function refusalWords(store: Store, event: string, { change, reason }: RefusedItem): string {
  if (reason.code === "forbidden") return t("opening.refused.forbidden");
  if ("withdrawn" in change.patch) return t("opening.refused.withdrawn");
  if (reason.detail === "gate_closed") return t("opening.refused.gate_closed");
  return reason.detail === "already_open" ? alreadyOpen(store, event) : t("opening.refused.other");
}

function alreadyOpen(store: Store, event: string): string {
  const stamp = openedBy(store.list("opening", scopeOf(event)).value)?.stamp;
  if (!stamp) return t("opening.refused.already_openPlain");
  const who = namesOf(store).person(stamp.by);
  return t("opening.refused.already_open", { who, time: shortWhen(stamp.at, minute.value) });
}
