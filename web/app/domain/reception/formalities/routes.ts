import { FileCheck2, ListChecks } from "lucide";
import { t } from "#/i18n";
import { type Area, route } from "#/router";
import { atReception } from "../desk_rights";
import { FORMALITIES, FORMALITY, formalityHref, TEMPLATE, TEMPLATES, templateHref } from "./addresses";

// One chunk: whoever opens one of them opens the others.
const screens = () => import("./screens");

const list = route(FORMALITIES, {
  title: () => t("formality.title"),
  load: () => screens().then((chunk) => chunk.FormalitiesScreen),
});

const one = route(FORMALITY, {
  title: () => t("formality.title"),
  parent: () => FORMALITIES,
  load: () => screens().then((chunk) => chunk.FormalityScreen),
});

const ofEvent = route("/event/:event/formalities", {
  title: () => t("formality.title"),
  parent: ({ event }) => `/event/${encodeURIComponent(event)}`,
  load: () => screens().then((chunk) => chunk.EventFormalities),
});

const templates = route(TEMPLATES, {
  title: () => t("formality.templates"),
  parent: () => "/settings",
  load: () => screens().then((chunk) => chunk.TemplatesScreen),
});

const template = route(TEMPLATE, {
  title: () => t("formality.templates"),
  parent: () => TEMPLATES,
  load: () => screens().then((chunk) => chunk.TemplateScreen),
});

const place = {
  label: () => t("formality.title"),
  icon: FileCheck2,
  under: (path: string) => path === FORMALITIES || path.startsWith("/formality/"),
};

/** What clients and events must complete, and its papers (R5). */
export const area: Area = {
  name: "formalities",
  routes: [list, one, ofEvent, templates, template],
  places: [
    { ...place, href: () => (atReception.value ? FORMALITIES : undefined), order: 0.8, on: "desk" },
    { ...place, href: () => FORMALITIES, order: 1.3, on: "me" },
    {
      label: () => t("formality.templates"),
      icon: ListChecks,
      href: () => (atReception.value ? TEMPLATES : undefined),
      order: 6.2,
      on: "me",
    },
  ],
  records: {
    formality: (id) => formalityHref(id),
    formality_template: (id) => templateHref(id),
    formality_step: (_, { template: of }) => (typeof of === "string" ? templateHref(of) : TEMPLATES),
    document: (_, { subject, record }) => documentHref(subject, record),
  },
};

function documentHref(subject: unknown, record: unknown): string | undefined {
  if (typeof record !== "string") return undefined;
  if (subject === "client") return `/client/${encodeURIComponent(record)}`;
  return subject === "formality" ? formalityHref(record) : undefined;
}
