import { SlidersHorizontal } from "lucide";
import { t } from "#/i18n";
import { type Area, route } from "#/router";

const SETTINGS = "/settings";

const settings = route(SETTINGS, {
  title: () => t("settings.title"),
  parent: () => "/me",
  load: () => import("./SettingsScreen").then((chunk) => chunk.SettingsScreen),
});

/** What the department's policy leaves open, as values. */
export const area: Area = {
  name: "settings",
  routes: [settings],
  places: [
    {
      label: () => t("settings.title"),
      icon: SlidersHorizontal,
      href: () => SETTINGS,
      order: 6,
      on: "me",
    },
  ],
};
