import { LayoutDashboard, ListChecks } from "lucide";
import { t } from "#/i18n";
import { type Area, route } from "#/router";
import { boardHref, checkHref, checksHref, eventHref, photosHref } from "./addresses";
import { Checklist } from "./Checklist";
import { EventLists } from "./EventLists";
import { inEventHere } from "./event_here";

const lists = route("/event/:event", { title: () => t("lists.title"), screen: EventLists });

const board = route("/event/:event/board", {
  title: () => t("board.title"),
  parent: ({ event }) => eventHref(event),
  load: () => import("./board/BoardScreen").then((chunk) => chunk.BoardScreen),
});

const checks = route("/event/:event/checks", {
  title: () => t("list.everything"),
  parent: ({ event }) => eventHref(event),
  screen: Checklist,
});

const check = route("/event/:event/check/:check", {
  title: () => t("check.fallback"),
  parent: ({ event }) => checksHref(event),
  frame: "task",
  load: () => import("./CheckScreen").then((chunk) => chunk.CheckScreen),
});

const edit = route("/event/:event/check/:check/edit", {
  title: () => t("edit.title"),
  parent: ({ event, check: id }) => checkHref(event, id),
  frame: "task",
  load: () => import("./EditCheck").then((chunk) => chunk.EditCheck),
});

const photos = route("/event/:event/photos", {
  title: () => t("photos.all"),
  parent: ({ event }) => eventHref(event),
  load: () => import("./photos/PhotosScreen").then((chunk) => chunk.PhotosScreen),
});

/** The site: an event's lists, a list, a check, all photos. */
export const area: Area = {
  name: "onsite",
  routes: [lists, board, checks, check, edit, photos],
  records: {
    check: (id, { event }) => (typeof event === "string" ? checkHref(event, id) : undefined),
    event: (id) => eventHref(id),
    photo: (_id, { event }) => (typeof event === "string" ? photosHref(event) : undefined),
  },
  places: [
    {
      label: () => t("lists.title"),
      icon: ListChecks,
      href: () => inEventHere(eventHref),
      under: (path) => /^\/event\/[^/]+(\/checks?.*)?$/.test(path),
      order: 2,
      on: "phone",
    },
    {
      label: () => t("board.title"),
      icon: LayoutDashboard,
      href: () => inEventHere(boardHref),
      under: (path) => /^\/event\/[^/]+\/board$/.test(path),
      order: 3,
      on: "desk",
    },
  ],
};
