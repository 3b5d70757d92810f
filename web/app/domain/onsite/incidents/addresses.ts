/** Addresses of the screens about incidents. */
import { eventHref } from "../addresses";

/** `/event/:event/report`: what happened? With the failed check that it comes from. */
export function reportHref(event: string, check?: string): string {
  return `${eventHref(event)}/report${check === undefined ? "" : `?check=${encodeURIComponent(check)}`}`;
}

/** `/report`: the same for whoever has no event open. */
export const REPORT = "/report";

/** `/event/:event/incidents`: the list on a phone, the board at a desk. */
export function incidentsHref(event: string): string {
  return `${eventHref(event)}/incidents`;
}

/** `/event/:event/incident/:incident`: one incident. */
export function incidentHref(event: string, incident: string): string {
  return `${eventHref(event)}/incident/${encodeURIComponent(incident)}`;
}

/** `/event/:event/incidents/log`: for paper; of one incident, or of all. */
export function logHref(event: string, incident?: string): string {
  return `${incidentsHref(event)}/log${incident === undefined ? "" : `?incident=${encodeURIComponent(incident)}`}`;
}
