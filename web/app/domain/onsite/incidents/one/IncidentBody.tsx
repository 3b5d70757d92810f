import { t } from "#/i18n";
import { PhotoStrip } from "../../photos/PhotoStrip";
import type { Entry } from "../entries";
import type { Incident } from "../kinds";
import { Acts, type Over } from "./Acts";
import { Refusals } from "./Refusals";
import { Related } from "./Related";
import { Reported, Withdrawn } from "./Reported";
import { Seen } from "./Seen";
import { State } from "./State";
import { Steps } from "./Steps";
import { Timeline } from "./Timeline";
import "./one.css";

interface IncidentBodyProps {
  event: string;
  incident: Incident;
  entries: readonly Entry[];
  keep: (act: () => Promise<unknown>) => Promise<boolean>;
  over: Over;
  onOver: (over: Over) => void;
}

/** Everything about one incident, for the phone's screen and the desk's panel. */
export function IncidentBody(props: IncidentBodyProps) {
  const { event, incident, entries, keep, over, onOver } = props;
  const { people } = incident.fields;
  return (
    <>
      {incident.deleted ? (
        <Withdrawn incident={incident} keep={keep} />
      ) : (
        <Reported incident={incident} entries={entries} keep={keep} />
      )}
      <Refusals incident={incident} entries={entries} />
      <State incident={incident} />
      {!incident.deleted && (
        <>
          <Steps event={event} incident={incident} entries={entries} />
          <Seen event={event} incident={incident} keep={keep} />
        </>
      )}
      {people && (
        <p class="incident-link">
          <span class="incident-link__name">{t("incident.people")}</span>
          <span class="incident-link__text">{people}</span>
        </p>
      )}
      {!incident.deleted && (
        <>
          <Related event={event} incident={incident} keep={keep} />
          <Acts event={event} incident={incident} entries={entries} keep={keep} over={over} onOver={onOver} />
        </>
      )}
      <PhotoStrip
        event={event}
        subject="incident"
        record={incident.id}
        confidential={incident.fields.confidential === true}
        readOnly={incident.deleted}
      />
      <Timeline id={incident.id} entries={entries} />
    </>
  );
}
