import { MonitorCog } from "lucide";
import { t } from "#/i18n";
import { type Area, route } from "#/router";
import { controlHref, eventHref } from "../addresses";
import { inEventHere } from "../event_here";

const control = route("/event/:event/control", {
  title: () => t("control.title"),
  parent: ({ event }) => eventHref(event),
  load: () => import("./ControlScreen").then((chunk) => chunk.ControlScreen),
});

/** The control room of an event. */
export const area: Area = {
  name: "control",
  routes: [control],
  places: [
    {
      label: () => t("control.title"),
      icon: MonitorCog,
      href: () => inEventHere(controlHref),
      order: 2.9,
      on: "desk",
    },
  ],
};
