import { t } from "#/i18n";
import { type Area, route } from "#/router";
import { eventHref, resourcesHref, teardownHref } from "../addresses";

const arrival = route("/event/:event/resources", {
  title: () => t("arrival.title"),
  parent: ({ event }) => eventHref(event),
  load: () => import("./ArrivalScreen").then((chunk) => chunk.ArrivalScreen),
});

const teardown = route("/event/:event/teardown", {
  title: () => t("teardown.title"),
  parent: ({ event }) => eventHref(event),
  load: () => import("./TeardownScreen").then((chunk) => chunk.TeardownScreen),
});

/** What an event needs, counted as it arrives and as it goes back; the venue handed back. */
export const area: Area = {
  name: "teardown",
  routes: [arrival, teardown],
  records: {
    resource: (_, { event }) => (typeof event === "string" ? resourcesHref(event) : undefined),
    resource_count: (_, { event, stage }) =>
      typeof event !== "string"
        ? undefined
        : stage === "returned"
          ? teardownHref(event)
          : resourcesHref(event),
  },
};
