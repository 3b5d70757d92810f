import { CircleUserRound } from "lucide";
import { t } from "#/i18n";
import { type Area, route } from "#/router";

const home = route("/", {
  title: () => t("home.title"),
  load: () => import("./MyEvents").then((chunk) => chunk.MyEvents),
});

/** The first screen. */
export const area: Area = {
  name: "home",
  routes: [home],
  places: [
    {
      label: () => t("home.title"),
      icon: CircleUserRound,
      href: () => "/",
      under: (path) => path === "/",
      order: 1,
      on: "both",
    },
  ],
};
