import type { Entry } from "../entries";
import type { Incident } from "../kinds";
import { Reported, Withdrawn } from "./Reported";
import { State } from "./State";
import { Steps } from "./Steps";
import { Timeline } from "./Timeline";

interface IncidentBodyProps {
  event: string;
  incident: Incident;
  entries: readonly Entry[];
  keep: (act: () => Promise<unknown>) => Promise<boolean>;
}

/** Everything about one incident, for the phone's screen and the desk's panel. */
export function IncidentBody({ event, incident, entries, keep }: IncidentBodyProps) {
  return (
    <>
      {incident.deleted ? (
        <Withdrawn incident={incident} keep={keep} />
      ) : (
        <Reported incident={incident} entries={entries} keep={keep} />
      )}
      <State incident={incident} />
      <Steps event={event} incident={incident} entries={entries} />
      <Timeline id={incident.id} entries={entries} />
    </>
  );
}
