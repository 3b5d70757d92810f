import { Clapperboard } from "lucide";
import { t } from "#/i18n";
import { type Area, route } from "#/router";
import { cuesHref, eventHref } from "../addresses";
import { inEventHere } from "../event_here";

const order = route("/event/:event/cues", {
  title: () => t("cues.title"),
  parent: ({ event }) => eventHref(event),
  load: () => import("./RunningOrderScreen").then((chunk) => chunk.RunningOrderScreen),
});

const caller = route("/event/:event/cues/call", {
  title: () => t("cues.call"),
  parent: ({ event }) => cuesHref(event),
  frame: "task",
  load: () => import("./CallerScreen").then((chunk) => chunk.CallerScreen),
});

/** The running order of an event, and its caller. */
export const area: Area = {
  name: "cues",
  routes: [order, caller],
  records: { cue: (_, { event }) => (typeof event === "string" ? cuesHref(event) : undefined) },
  places: [
    {
      label: () => t("cues.short"),
      icon: Clapperboard,
      href: () => inEventHere(cuesHref),
      under: (path) => /^\/event\/[^/]+\/cues/.test(path),
      order: 3.4,
      on: "both",
    },
  ],
};
