import { t } from "#/i18n";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { Button, Dialog } from "#/ui";
import { setSeverity } from "../act";
import { type Incident, SEVERITIES, type Severity } from "../kinds";

interface SeveritySheetProps {
  incident: Incident;
  keep: (act: () => Promise<unknown>) => Promise<boolean>;
  onClose: () => void;
}

/** How grave it is, in one press. */
export function SeveritySheet({ incident, keep, onClose }: SeveritySheetProps) {
  const store = useStore();
  useLayer(true, onClose);
  const choose = (severity: Severity) => {
    void keep(() => setSeverity(store, incident.id, severity));
    onClose();
  };
  return (
    <Dialog kind="sheet" title={t("incident.severity")} onClose={onClose}>
      <ul class="incident-places">
        {SEVERITIES.map((severity) => (
          <li key={severity}>
            <Button
              wide
              size={64}
              pressed={incident.fields.severity === severity}
              onPress={() => choose(severity)}
            >
              {t(`incident.severity.${severity}`)}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
