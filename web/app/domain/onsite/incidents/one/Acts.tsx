import { FilePenLine, MapPinCheck, Printer, UserPlus } from "lucide";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button } from "#/ui";
import { addLine, reopen } from "../act";
import { logHref } from "../addresses";
import type { Entry } from "../entries";
import { managesIncident } from "../event_incidents";
import { isOpen } from "../incident";
import type { Incident } from "../kinds";
import { AssignSheet } from "./AssignSheet";
import { ClosingDialog } from "./ClosingDialog";
import { DetailsDialog } from "./DetailsDialog";
import { SeveritySheet } from "./SeveritySheet";

/** What is open over an incident. */
export type Over = "details" | "assign" | "severity" | "close" | null;

interface ActsProps {
  event: string;
  incident: Incident;
  entries: readonly Entry[];
  keep: (act: () => Promise<unknown>) => Promise<boolean>;
  over: Over;
  onOver: (over: Over) => void;
}

/** What can be done to it when there is time: details, hands, gravity, and, for those who manage, its end. */
export function Acts({ event, incident, entries, keep, over, onOver }: ActsProps) {
  const store = useStore();
  const open = isOpen(incident.fields);
  const manages = managesIncident(store.status.value.manages, event, incident.fields.confidential === true);
  const shut = () => onOver(null);
  return (
    <div class="incident-acts">
      <Button size={48} icon={FilePenLine} onPress={() => onOver("details")}>
        {t("incident.details")}
      </Button>
      {open && (
        <>
          <Button size={48} icon={UserPlus} onPress={() => onOver("assign")}>
            {t("incident.assign")}
          </Button>
          <Button size={48} onPress={() => onOver("severity")}>
            {t("incident.severity")}
          </Button>
        </>
      )}
      {open && !isThere(entries, store.person) && (
        <Button
          size={48}
          icon={MapPinCheck}
          onPress={() => void keep(() => addLine(store, incident, { kind: "arrived" }))}
        >
          {t("incident.arrived")}
        </Button>
      )}
      {manages && open && (
        <Button size={48} onPress={() => onOver("close")}>
          {t("incident.close")}
        </Button>
      )}
      {manages && !open && (
        <Button size={48} onPress={() => void keep(() => reopen(store, incident.id))}>
          {t("incident.reopen")}
        </Button>
      )}
      <Button size={48} icon={Printer} href={logHref(event, incident.id)}>
        {t("incident.print")}
      </Button>
      {over === "details" && <DetailsDialog event={event} incident={incident} onClose={shut} />}
      {over === "assign" && <AssignSheet event={event} incident={incident} keep={keep} onClose={shut} />}
      {over === "severity" && <SeveritySheet incident={incident} keep={keep} onClose={shut} />}
      {over === "close" && <ClosingDialog incident={incident} entries={entries} onClose={shut} />}
    </div>
  );
}

/** Whoever is on the spot has said so once. */
function isThere(entries: readonly Entry[], me: string): boolean {
  return entries.some(({ fields }) => fields.kind === "arrived" && fields.author === me);
}
