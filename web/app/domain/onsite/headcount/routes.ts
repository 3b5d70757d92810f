import { t } from "#/i18n";
import { type Area, route } from "#/router";
import { countHref, eventHref } from "../addresses";

const zones = route("/event/:event/count", {
  title: () => t("count.title"),
  parent: ({ event }) => eventHref(event),
  load: () => import("./ZonesScreen").then((chunk) => chunk.ZonesScreen),
});

const zone = route("/event/:event/count/:zone", {
  title: () => t("count.title"),
  parent: ({ event }) => countHref(event),
  frame: "task",
  load: () => import("./CountScreen").then((chunk) => chunk.CountScreen),
});

/** Counting people in the zones of an event. */
export const area: Area = {
  name: "headcount",
  routes: [zones, zone],
  records: {
    headcount: (_, { event, zone: its }) =>
      typeof event === "string" && typeof its === "string" ? countHref(event, its) : undefined,
  },
};
