import { useState } from "preact/hooks";
import { minute, t } from "#/i18n";
import { back } from "#/router";
import { useStore } from "#/store/context";
import { Button, EmptyState, LoadingRows, ScreenHead } from "#/ui";
import { sortEvents } from "../home/events";
import { ReportPage } from "./ReportScreen";
import "./incidents.css";
import "./report.css";

/** A report by somebody who has no event open: the one that is on, or next, is taken at once; another is one press away. */
export function ReportAnywhere() {
  const store = useStore();
  const [chosen, setChosen] = useState<string | null>();
  if (!store.loaded("event").value || !store.loaded("person", "staff").value) return <LoadingRows rows={5} />;
  const { coming, past } = sortEvents(store.all("event").value, minute.value);
  const events = [...coming, ...past.slice(0, 3)];
  const first = chosen === undefined ? events[0]?.id : chosen;
  if (first) {
    const other = events.length > 1 ? () => setChosen(null) : undefined;
    return <ReportPage key={first} event={first} onOtherEvent={other} />;
  }
  return (
    <section class="incident-report">
      <ScreenHead title={t("incident.reportTitle")} size="check" onBack={back} />
      {events.length === 0 ? (
        <EmptyState title={t("incident.noEvent")} next={t("incident.noEventNext")} />
      ) : (
        <>
          <h2 class="incident-report__ask">{t("incident.whichEvent")}</h2>
          <ul class="incident-places">
            {events.map(({ id, fields }) => (
              <li key={id}>
                <Button wide size={64} onPress={() => setChosen(id)}>
                  {fields.name}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
