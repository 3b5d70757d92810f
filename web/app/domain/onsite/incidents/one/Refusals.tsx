import { factsLine, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, Notice } from "#/ui";
import { type Entry, unseenLines } from "../entries";
import type { Incident } from "../kinds";
import { authorOf, lineText, whenOf } from "../words";

/** A closing that the server did not take: over what, in words, until its author has read it (C12). */
export function Refusals({ incident, entries }: { incident: Incident; entries: readonly Entry[] }) {
  const store = useStore();
  const refused = store.refused.value.filter(
    ({ change }) =>
      change.entity === "incident" && change.record === incident.id && "outcome" in change.patch,
  );
  return (
    <>
      {refused.map(({ change, reason }) => {
        const unseen =
          reason.detail === "unseen_entries" ? unseenLines(entries, incident.fields.entries_seen ?? 0) : [];
        const lines = unseen.map((entry) => (
          <span key={entry.id} class="incident-form__news">
            {factsLine(whenOf(entry.fields.made), authorOf(store, entry))}: {lineText(entry)}
          </span>
        ));
        return (
          <Notice
            key={change.id}
            tone="warn"
            title={t(unseen.length > 0 ? "incident.refusedClose" : "incident.refusedOther")}
            text={lines}
            actions={
              <Button size={48} onPress={() => void store.dismissRefused(change.id)}>
                {t("incident.refusedSeen")}
              </Button>
            }
          />
        );
      })}
    </>
  );
}
