import { DoorOpen } from "lucide";
import { t } from "#/i18n";
import { type Area, route } from "#/router";
import { VISITS, visitHref } from "./addresses";

// One chunk: whoever opens one of them opens the others within the hour.
const screens = () => import("./screens");

const visits = route("/visits", {
  title: () => t("visit.title"),
  load: () => screens().then((chunk) => chunk.VisitsScreen),
});

const announce = route("/visits/new", {
  title: () => t("visit.new"),
  parent: () => VISITS,
  frame: "task",
  load: () => screens().then((chunk) => chunk.NewVisitScreen),
});

const evacuation = route("/visits/evacuation", {
  title: () => t("visit.evacuation"),
  parent: () => VISITS,
  load: () => screens().then((chunk) => chunk.EvacuationScreen),
});

const visit = route("/visits/:visit", {
  title: () => t("visit.title"),
  parent: () => VISITS,
  frame: "task",
  load: () => screens().then((chunk) => chunk.VisitScreen),
});

const edit = route("/visits/:visit/edit", {
  title: () => t("visit.title"),
  parent: ({ visit: id }) => visitHref(id),
  frame: "task",
  load: () => screens().then((chunk) => chunk.EditVisitScreen),
});

const badge = route("/visits/:visit/badge", {
  title: () => t("visit.title"),
  parent: ({ visit: id }) => visitHref(id),
  frame: "task",
  load: () => screens().then((chunk) => chunk.BadgeScreen),
});

/** Visits: who comes, who is in the house, who was seen off. */
export const area: Area = {
  name: "visits",
  routes: [visits, announce, evacuation, visit, edit, badge],
  // A phone has it on one's own screen, with all that its bar has no room for.
  places: [
    {
      label: () => t("visit.title"),
      icon: DoorOpen,
      href: () => VISITS,
      under: (path) => path.startsWith(VISITS),
      order: 1.5,
      on: "desk",
    },
  ],
  records: {
    visit: visitHref,
    visit_step: (_, { visit: of }) => (typeof of === "string" ? visitHref(of) : undefined),
  },
};
