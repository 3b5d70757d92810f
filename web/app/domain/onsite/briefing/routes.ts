import { t } from "#/i18n";
import { type Area, route } from "#/router";
import { briefingHref, eventHref } from "../addresses";

const briefing = route("/event/:event/briefing", {
  title: () => t("briefing.title"),
  parent: ({ event }) => eventHref(event),
  load: () => import("./BriefingScreen").then((chunk) => chunk.BriefingScreen),
});

const form = route("/event/:event/briefing/:briefing", {
  title: () => t("briefing.change"),
  parent: ({ event }) => briefingHref(event),
  frame: "task",
  load: () => import("./BriefingForm").then((chunk) => chunk.BriefingForm),
});

/** What crew must have read before they stand at their posts. */
export const area: Area = {
  name: "briefing",
  routes: [briefing, form],
  records: {
    briefing: (_, { event }) => (typeof event === "string" ? briefingHref(event) : undefined),
    briefing_receipt: (_, { event }) => (typeof event === "string" ? briefingHref(event) : undefined),
  },
};
