import { ChevronRight, Siren } from "lucide";
import { useRef } from "preact/hooks";
import { t } from "#/i18n";
import { navigate } from "#/router";
import type { Shown } from "#/store/api";
import { useStore } from "#/store/context";
import { Button, Icon } from "#/ui";
import { report } from "./act";
import { incidentHref } from "./addresses";
import { incidentsOf } from "./event_incidents";
import { ofCheck } from "./related";
import { useProblem } from "./use_problem";
import { handsOf, titleOf } from "./words";
import "./incidents_link.css";

export interface OfCheckProps {
  event: string;
  check: Shown<"check">;
}

/** What came of a check: its incidents; and, when it failed, a new one in a single press (X4, X9). */
export function OfCheck({ event, check }: OfCheckProps) {
  const store = useStore();
  const incidents = ofCheck(check.id, incidentsOf(store, event).value);
  const failed = check.fields.result === "fail";
  if (incidents.length === 0 && !failed) return null;
  return (
    <div class="incidents-of-check">
      {incidents.map((incident) => (
        <a key={incident.id} class="incidents-link" href={incidentHref(event, incident.id)}>
          <Icon node={Siren} />
          <span class="incidents-link__word">{titleOf(incident)}</span>
          <span>{handsOf(store, incident)}</span>
          <Icon node={ChevronRight} size={20} />
        </a>
      ))}
      {failed && incidents.length === 0 && <OpenIncident event={event} check={check} />}
    </div>
  );
}

/** One press: the fault of this check becomes an incident, at its place, linked both ways. */
export function OpenIncident({ event, check }: OfCheckProps) {
  const store = useStore();
  const pressed = useRef(false);
  const [problem, keep] = useProblem();
  const open = async () => {
    if (pressed.current) return;
    pressed.current = true;
    const zone = check.fields.zone ?? undefined;
    const kept = await keep(async () => {
      const id = await report(store, { event, kind: "equipment", zone, check });
      navigate(incidentHref(event, id));
    });
    if (!kept) pressed.current = false;
  };
  return (
    <>
      <Button kind="bad" size={48} icon={Siren} onPress={() => void open()}>
        {t("incident.open")}
      </Button>
      {problem && (
        <p class="qc-c-bad" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
