import { UserRound } from "lucide";
import { t } from "#/i18n";
import { type Area, route } from "#/router";
import { ME } from "./address";

export const me = route(ME, {
  title: () => t("me.title"),
  load: () => import("./MeScreen").then((chunk) => chunk.MeScreen),
});
export const password = route("/me/password", {
  title: () => t("me.password"),
  parent: () => ME,
  frame: "task",
  load: () => import("./PasswordScreen").then((chunk) => chunk.PasswordScreen),
});

/** Last in the bar: the person, the phone, the way out. */
export const meArea: Area = {
  name: "me",
  routes: [me, password],
  places: [
    {
      label: () => t("me.place"),
      icon: UserRound,
      href: () => ME,
      under: (path) => path.startsWith(ME),
      order: 90,
      on: "phone",
    },
  ],
};
