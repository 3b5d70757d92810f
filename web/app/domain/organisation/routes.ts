import { UsersRound } from "lucide";
import { t } from "#/i18n";
import { type Area, route } from "#/router";

const PEOPLE = "/people";

const people = route(PEOPLE, {
  title: () => t("people.title"),
  load: () => import("./PeopleScreen").then((chunk) => chunk.PeopleScreen),
});

/** People and groups. */
export const area: Area = {
  name: "organisation",
  routes: [people],
  records: { person: (id) => `${PEOPLE}?person=${encodeURIComponent(id)}` },
  places: [
    {
      label: () => t("people.title"),
      icon: UsersRound,
      href: () => PEOPLE,
      order: 4,
      on: "desk",
    },
  ],
};
