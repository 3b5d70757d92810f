import { formatSeconds, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, Notice } from "#/ui";
import { withdraw } from "../act";
import type { Entry } from "../entries";
import { canWithdraw } from "../incident";
import type { Incident } from "../kinds";

interface ReportedProps {
  incident: Incident;
  entries: readonly Entry[];
  keep: (act: () => Promise<unknown>) => Promise<boolean>;
}

/** Right after the press: that it is written down, whether anybody knows, and the way back. */
export function Reported({ incident, entries, keep }: ReportedProps) {
  const store = useStore();
  const authors = entries.map(({ fields }) => fields.author);
  const mayUndo = canWithdraw(incident, store.person, authors);
  return (
    <>
      {mayUndo && (
        <div class="incident-saved">
          <span>{t("incident.savedAt", { time: formatSeconds(incident.fields.happened ?? "") })}</span>
          <Button size={48} onPress={() => void keep(() => withdraw(store, incident.id))}>
            {t("incident.wrong")}
          </Button>
        </div>
      )}
      {incident.unsent && incident.rev === 0 && (
        <Notice tone="unsent" title={t("incident.unsent")} text={t("incident.unsentNext")} />
      )}
    </>
  );
}

/** It was withdrawn, or removed: what that means, and how to have it back. */
export function Withdrawn({ incident, keep }: Pick<ReportedProps, "incident" | "keep">) {
  const store = useStore();
  const back = (
    <Button size={48} onPress={() => void keep(() => withdraw(store, incident.id, true))}>
      {t("incident.bringBack")}
    </Button>
  );
  const words = incident.editedAfterDeletion ? "incident.withdrawnEdited" : "incident.withdrawn";
  return <Notice tone="warn" title={t(words)} actions={back} />;
}
