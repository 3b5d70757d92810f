import { LifeBuoy } from "lucide";
import { t } from "#/i18n";
import { type Area, route } from "#/router";
import { eventHref, safetyHref } from "../addresses";
import { inEventHere } from "../event_here";

const plans = route("/event/:event/safety", {
  title: () => t("safety.title"),
  parent: ({ event }) => eventHref(event),
  load: () => import("./SafetyPlans").then((chunk) => chunk.SafetyPlans),
});

/** The safety plan of an event. */
export const area: Area = {
  name: "safety_plan",
  routes: [plans],
  records: {
    safety_plan: (id, { event }) =>
      typeof event === "string" ? `${safetyHref(event)}?plan=${id}` : undefined,
  },
  places: [
    {
      label: () => t("safety.short"),
      icon: LifeBuoy,
      href: () => inEventHere(safetyHref),
      under: (path) => /^\/event\/[^/]+\/safety$/.test(path),
      order: 3.6,
      on: "both",
    },
  ],
};
