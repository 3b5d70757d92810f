import { CircleUserRound } from "lucide";
import { t } from "#/i18n";
import { type Area, route } from "#/router";
import { eventHref } from "../addresses";
import { inEventHere } from "../event_here";
import { callsHref, helpHref, postsHref } from "./addresses";

// One chunk: whoever opens one of them opens the others within the hour, and the first load names one file instead of five.
const screens = () => import("./screens");

const posts = route("/event/:event/posts", {
  title: () => t("post.title"),
  parent: ({ event }) => eventHref(event),
  load: () => screens().then((chunk) => chunk.PostsScreen),
});

const codes = route("/event/:event/posts/codes", {
  title: () => t("post.codes"),
  parent: ({ event }) => postsHref(event),
  load: () => screens().then((chunk) => chunk.CodesScreen),
});

const checkIn = route("/event/:event/posts/:post/check-in", {
  title: () => t("post.checkIn"),
  parent: ({ event }) => postsHref(event),
  frame: "task",
  load: () => screens().then((chunk) => chunk.CheckInScreen),
});

const help = route("/event/:event/call", {
  title: () => t("call.title"),
  parent: ({ event }) => eventHref(event),
  frame: "task",
  load: () => screens().then((chunk) => chunk.HelpScreen),
});

const calls = route("/event/:event/calls", {
  title: () => t("call.list"),
  parent: ({ event }) => eventHref(event),
  load: () => screens().then((chunk) => chunk.CallsScreen),
});

const ofEvent =
  (href: (event: string) => string) =>
  (_: string, { event }: Readonly<Record<string, unknown>>) =>
    typeof event === "string" ? href(event) : undefined;

/** Posts, shifts, coming and going, and calls for help. */
export const area: Area = {
  name: "dispatch",
  routes: [posts, codes, checkIn, help, calls],
  records: {
    shift: ofEvent(postsHref),
    check_in: ofEvent(postsHref),
    help_call: ofEvent(callsHref),
  },
  places: [
    {
      label: () => t("post.title"),
      icon: CircleUserRound,
      href: () => inEventHere(postsHref),
      under: (path) => /^\/event\/[^/]+\/posts/.test(path),
      order: 3.3,
      on: "desk",
    },
    {
      label: () => t("call.short"),
      icon: CircleUserRound,
      href: () => inEventHere(helpHref),
      order: 3.7,
      on: "desk",
    },
  ],
};
