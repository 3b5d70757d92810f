import { MessageSquareHeart } from "lucide";
import { t } from "#/i18n";
import { type Area, route } from "#/router";
import { eventFeedbackHref, reportHref } from "./addresses";

const report = route("/feedback", {
  title: () => t("feedback.title"),
  load: () => import("./ReportScreen").then((chunk) => chunk.ReportScreen),
});

const ofEvent = route("/event/:event/feedback", {
  title: () => t("feedback.title"),
  parent: ({ event }) => `/event/${encodeURIComponent(event)}`,
  load: () => import("./EventFeedback").then((chunk) => chunk.EventFeedback),
});

const write = route("/event/:event/feedback/write", {
  title: () => t("feedback.write"),
  parent: ({ event }) => eventFeedbackHref(event),
  frame: "task",
  load: () => import("./WriteFeedback").then((chunk) => chunk.WriteFeedback),
});

/** What clients and guests say afterwards (R7). */
export const area: Area = {
  name: "feedback",
  routes: [report, ofEvent, write],
  places: [
    {
      label: () => t("feedback.title"),
      icon: MessageSquareHeart,
      href: () => reportHref(),
      order: 5,
      on: "me",
    },
  ],
  records: {
    feedback: (_, { event }) => (typeof event === "string" ? eventFeedbackHref(event) : reportHref()),
  },
};
