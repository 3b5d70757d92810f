import { Siren } from "lucide";
import { t } from "#/i18n";
import { type Area, here, route } from "#/router";
import { eventHref } from "../addresses";
import { incidentHref, incidentsHref, REPORT, reportHref } from "./addresses";
import { boardTitle } from "./title";

const report = route("/event/:event/report", {
  title: () => t("incident.reportTitle"),
  parent: ({ event }) => eventHref(event),
  frame: "task",
  load: () => import("./ReportScreen").then((chunk) => chunk.ReportScreen),
});

const reportAnywhere = route(REPORT, {
  title: () => t("incident.reportTitle"),
  frame: "task",
  load: () => import("./ReportAnywhere").then((chunk) => chunk.ReportAnywhere),
});

const list = route("/event/:event/incidents", {
  title: boardTitle,
  parent: ({ event }) => eventHref(event),
  load: () => import("./IncidentsScreen").then((chunk) => chunk.IncidentsScreen),
});

const one = route("/event/:event/incident/:incident", {
  title: () => t("incident.title"),
  parent: ({ event }) => incidentsHref(event),
  frame: "task",
  load: () => import("./IncidentScreen").then((chunk) => chunk.IncidentScreen),
});

const log = route("/event/:event/incidents/log", {
  title: () => t("incident.logTitle"),
  parent: ({ event }) => incidentsHref(event),
  frame: "bare",
  load: () => import("./log/LogScreen").then((chunk) => chunk.LogScreen),
});

/** The event that is open now, from its address. */
function eventHere(): string | undefined {
  const found = /^\/event\/([^/]+)/.exec(here()?.path ?? "")?.[1];
  return found === undefined ? undefined : decodeURIComponent(found);
}

/** Emergencies and faults: reporting, following, closing them. */
export const area: Area = {
  name: "incidents",
  routes: [report, reportAnywhere, list, one, log],
  records: {
    incident: (id, { event }) => (typeof event === "string" ? incidentHref(event, id) : undefined),
    entry: (_id, { event, incident }) =>
      typeof event === "string" && typeof incident === "string" ? incidentHref(event, incident) : undefined,
  },
  places: [
    {
      label: () => t("incident.report"),
      icon: Siren,
      href: () => {
        const event = eventHere();
        return event === undefined ? REPORT : reportHref(event);
      },
      order: 2.5,
      on: "phone",
      urgent: true,
    },
    {
      label: () => t("incident.board"),
      icon: Siren,
      href: () => {
        const event = eventHere();
        return event && incidentsHref(event);
      },
      under: (path) => /^\/event\/[^/]+\/incidents?(\/.*)?$/.test(path),
      order: 3.2,
      on: "desk",
    },
  ],
};
