import { useEffect, useRef } from "preact/hooks";
import { t } from "#/i18n";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { Button, UnsentChip } from "#/ui";
import { timelineOf } from "../event_incidents";
import type { Incident } from "../kinds";
import type { Over } from "../one/Acts";
import { IncidentBody } from "../one/IncidentBody";
import { NoteForm } from "../one/NoteForm";
import { Take } from "../one/State";
import { useProblem } from "../use_problem";
import { placeOf, titleOf } from "../words";

interface IncidentPanelProps {
  event: string;
  incident: Incident;
  over: Over;
  onOver: (over: Over) => void;
  onClose: () => void;
}

/** One incident beside the table: the line and the act stay at its foot while the rest scrolls. */
export function IncidentPanel({ event, incident, over, onOver, onClose }: IncidentPanelProps) {
  const store = useStore();
  const entries = timelineOf(store, event, incident.id);
  const [problem, keep] = useProblem();
  const scroll = useRef<HTMLDivElement>(null);
  useLayer(true, onClose);
  useEffect(() => scroll.current?.scrollTo(0, 0), [incident.id]);
  return (
    <aside class="incident-panel" aria-labelledby="incident-panel" data-panel>
      <header class="incident-panel__head">
        <div>
          <h2 id="incident-panel" tabIndex={-1}>
            {titleOf(incident)} {incident.unsent && <UnsentChip />}
          </h2>
          <p>{placeOf(store, incident) || t("incident.placeNone")}</p>
        </div>
        <Button size={40} kind="quiet" hint="Esc" onPress={onClose}>
          {t("board.close")}
        </Button>
      </header>
      <div class="incident-panel__body" ref={scroll} data-scroll="incident">
        <IncidentBody
          event={event}
          incident={incident}
          entries={entries}
          keep={keep}
          over={over}
          onOver={onOver}
        />
        {problem && (
          <p class="incident-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      {!incident.deleted && (
        <footer class="incident-panel__foot">
          <NoteForm incident={incident} />
          <Take incident={incident} keep={keep} hint="T" />
        </footer>
      )}
    </aside>
  );
}
