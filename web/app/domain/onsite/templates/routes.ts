import { ListChecks } from "lucide";
import { t } from "#/i18n";
import { type Area, route } from "#/router";
import { eventHref, templatesHref } from "../addresses";

const list = route("/templates", {
  title: () => t("template.title"),
  load: () => import("./TemplatesScreen").then((chunk) => chunk.TemplatesScreen),
});

const one = route("/templates/:template", {
  title: () => t("template.title"),
  parent: () => templatesHref(),
  load: () => import("./TemplateScreen").then((chunk) => chunk.TemplateScreen),
});

const ofEvent = route("/event/:event/template", {
  title: () => t("template.ofEvent"),
  parent: ({ event }) => eventHref(event),
  load: () => import("./EventTemplateScreen").then((chunk) => chunk.EventTemplateScreen),
});

/** Templates of checklists, and an event's list made from one. */
export const area: Area = {
  name: "templates",
  routes: [list, one, ofEvent],
  places: [
    {
      label: () => t("template.title"),
      icon: ListChecks,
      href: () => templatesHref(),
      order: 5.5,
      on: "me",
    },
  ],
  records: {
    template: (id) => templatesHref(id),
    template_item: (_, { template }) => (typeof template === "string" ? templatesHref(template) : undefined),
  },
};
