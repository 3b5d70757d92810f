import { Armchair, Clock3, SlidersHorizontal, TabletSmartphone } from "lucide";
import { t } from "#/i18n";
import { type Area, route } from "#/router";

const SETTINGS = "/settings";
const HOURS = "/settings/hours";
const ROOMS = "/settings/rooms";
const TABLETS = "/settings/tablets";

const settings = route(SETTINGS, {
  title: () => t("settings.title"),
  parent: () => "/me",
  load: () => import("./SettingsScreen").then((chunk) => chunk.SettingsScreen),
});

const hours = route(HOURS, {
  title: () => t("hours.title"),
  parent: () => SETTINGS,
  load: () => import("./HoursScreen").then((chunk) => chunk.HoursScreen),
});

const rooms = route(ROOMS, {
  title: () => t("rooms.title"),
  parent: () => "/me",
  load: () => import("./RoomsScreen").then((chunk) => chunk.RoomsScreen),
});

const tablets = route(TABLETS, {
  title: () => t("tablets.title"),
  parent: () => "/me",
  load: () => import("./TabletsScreen").then((chunk) => chunk.TabletsScreen),
});

/** What the department's policy leaves open, as values; when it works, and what it says on the telephone. */
export const area: Area = {
  name: "settings",
  routes: [settings, hours, rooms, tablets],
  records: { work_hours: () => HOURS, work_day: () => HOURS, call_script: () => HOURS, room: () => ROOMS },
  places: [
    {
      label: () => t("settings.title"),
      icon: SlidersHorizontal,
      href: () => SETTINGS,
      order: 6,
      on: "me",
    },
    {
      label: () => t("hours.title"),
      icon: Clock3,
      href: () => HOURS,
      order: 6.1,
      on: "me",
    },
    {
      label: () => t("rooms.title"),
      icon: Armchair,
      href: () => ROOMS,
      order: 6.2,
      on: "me",
    },
    {
      label: () => t("tablets.title"),
      icon: TabletSmartphone,
      href: () => TABLETS,
      order: 6.3,
      on: "me",
    },
  ],
};
