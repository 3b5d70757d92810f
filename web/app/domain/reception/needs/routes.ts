import { t } from "#/i18n";
import { type Area, route } from "#/router";

const fromEnquiry = route("/reception/enquiry/:enquiry/need", {
  title: () => t("need.title"),
  parent: ({ enquiry }) => `/reception/enquiry/${encodeURIComponent(enquiry)}`,
  frame: "task",
  load: () => import("./NeedScreen").then((chunk) => chunk.NeedScreen),
});

/** An enquiry becomes an event with its requirements (R4). */
export const area: Area = { name: "needs", routes: [fromEnquiry] };
