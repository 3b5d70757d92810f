import { Clock3, SlidersHorizontal } from "lucide";
import { t } from "#/i18n";
import { type Area, route } from "#/router";

const SETTINGS = "/settings";
const HOURS = "/settings/hours";

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

/** What the department's policy leaves open, as values; when it works, and what it says on the telephone. */
export const area: Area = {
  name: "settings",
  routes: [settings, hours],
  records: { work_hours: () => HOURS, work_day: () => HOURS, call_script: () => HOURS },
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
  ],
};
