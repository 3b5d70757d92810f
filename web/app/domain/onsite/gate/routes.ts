import { t } from "#/i18n";
import { type Area, route } from "#/router";
import { eventHref, gateHref, teardownHref } from "../addresses";

const gate = route("/event/:event/gate", {
  title: () => t("opening.title"),
  parent: ({ event }) => eventHref(event),
  frame: "task",
  load: () => import("./GateScreen").then((chunk) => chunk.GateScreen),
});

/** The gate of an event. */
export const area: Area = {
  name: "gate",
  routes: [gate],
  records: {
    opening: (_id, { event }) => (typeof event === "string" ? gateHref(event) : undefined),
    sign_off: (_id, { event, subject }) =>
      typeof event !== "string" ? undefined : subject === "safety" ? gateHref(event) : teardownHref(event),
  },
};
