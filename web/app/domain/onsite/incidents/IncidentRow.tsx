import { useMemo } from "preact/hooks";
import { factsLine } from "#/i18n";
import { useStore } from "#/store/context";
import { Icon, UnsentChip } from "#/ui";
import { rowMinute } from "../list/row_minute";
import { incidentHref } from "./addresses";
import { KIND_ICONS, SeverityMark } from "./icons";
import { isOpen, isTaken } from "./incident";
import { ageOf, handsOf, placeOf, titleOf } from "./words";

/** One incident in a list: the whole row is the target. It draws again only when something about it changed. */
export function IncidentRow({ event, id }: { event: string; id: string }) {
  const store = useStore();
  const incident = store.record("incident", id).value;
  // A few rows at a time when the minute is full: all 200 of them are a jerk on a slow phone.
  const now = useMemo(rowMinute, []).value;
  if (!incident) return null;
  const { fields } = incident;
  const waits = isOpen(fields) && !isTaken(fields);
  const look = isOpen(fields) ? (fields.severity ?? "none") : "closed";
  return (
    <li class={`incident-row incident-row--${look}`} data-id={incident.id}>
      <a class="incident-row__hit qc-inset-focus" href={incidentHref(event, incident.id)}>
        <Icon node={KIND_ICONS[fields.kind ?? "other"]} size={28} />
        <span class="incident-row__words">
          <span class="incident-row__title">
            {titleOf(incident)} {incident.unsent && <UnsentChip />}
          </span>
          <span class="incident-row__second">
            {factsLine(placeOf(store, incident), ageOf(incident, now))}
          </span>
          <span class={`incident-row__second${waits ? " qc-c-warn incident-row__waits" : ""}`}>
            {handsOf(store, incident)}
          </span>
        </span>
        <SeverityMark severity={fields.severity} />
      </a>
    </li>
  );
}
