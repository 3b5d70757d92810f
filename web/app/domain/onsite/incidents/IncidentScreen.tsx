import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { Button, EmptyState, LoadingRows, ScreenHead } from "#/ui";
import { incidentsHref } from "./addresses";
import { incidentsRead, timelineOf } from "./event_incidents";
import type { Incident } from "./kinds";
import type { Over } from "./one/Acts";
import { IncidentBody } from "./one/IncidentBody";
import { NoteForm } from "./one/NoteForm";
import { Take } from "./one/State";
import { useProblem } from "./use_problem";
import { placeOf, titleOf } from "./words";
import "./incidents.css";

/** One incident on a phone: facts, what to do, what happened; the line and the act at the thumb (X9). */
export function IncidentScreen({ params }: ScreenProps<"/event/:event/incident/:incident">) {
  const store = useStore();
  const incident = store.record("incident", params.incident).value;
  if (incident) return <Known key={incident.id} event={params.event} incident={incident} />;
  if (!incidentsRead(store, params.event)) return <LoadingRows rows={4} />;
  return (
    <section>
      <ScreenHead title={t("incident.title")} onBack={back} />
      <EmptyState
        title={t("incident.notHere")}
        next={t("incident.notHereNext")}
        action={<Button href={incidentsHref(params.event)}>{t("incident.toList")}</Button>}
      />
    </section>
  );
}

function Known({ event, incident }: { event: string; incident: Incident }) {
  const store = useStore();
  const entries = timelineOf(store, event, incident.id);
  const [problem, keep] = useProblem();
  const [over, setOver] = useState<Over>(null);
  return (
    <section class="incident-one">
      <ScreenHead
        title={titleOf(incident)}
        second={placeOf(store, incident) || t("incident.placeNone")}
        size="check"
        onBack={back}
      />
      <IncidentBody
        event={event}
        incident={incident}
        entries={entries}
        keep={keep}
        over={over}
        onOver={setOver}
      />
      {problem && (
        <p class="incident-problem" role="alert">
          {problem}
        </p>
      )}
      {!incident.deleted && (
        <footer class="incident-act">
          <NoteForm key={incident.id} incident={incident} />
          <Take incident={incident} keep={keep} />
        </footer>
      )}
    </section>
  );
}
