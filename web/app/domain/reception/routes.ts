import { PhoneCall } from "lucide";
import { t } from "#/i18n";
import { type Area, route } from "#/router";
import { atReception } from "./desk_rights";
import { DESK, enquiryHref } from "./enquiries/addresses";

// One chunk: whoever opens one of them opens the others within the hour.
const screens = () => import("./screens");

const board = route("/reception", {
  title: () => t("desk.title"),
  load: () => screens().then((chunk) => chunk.BoardScreen),
});

const call = route("/reception/call/:call", {
  title: () => t("callin.title"),
  parent: () => DESK,
  frame: "bare",
  load: () => screens().then((chunk) => chunk.CallScreen),
});

const enquiry = route("/reception/enquiry/:enquiry", {
  title: () => t("enquiry.title"),
  frame: "task",
  load: () => screens().then((chunk) => chunk.EnquiryScreen),
});

const callbacks = route("/callbacks", {
  title: () => t("callback.title"),
  load: () => screens().then((chunk) => chunk.Callbacks),
});

/** The desk: calls, what was asked, the replies that are owed. */
export const area: Area = {
  name: "reception",
  routes: [board, call, enquiry, callbacks],
  places: [
    {
      label: () => t("desk.title"),
      icon: PhoneCall,
      href: () => (atReception.value ? DESK : undefined),
      under: (path) => path === DESK || path.startsWith(`${DESK}/`),
      order: 0.5,
      on: "desk",
    },
    {
      label: () => t("desk.title"),
      icon: PhoneCall,
      href: () => (atReception.value ? DESK : undefined),
      order: 1,
      on: "me",
    },
  ],
  records: {
    enquiry: (id) => enquiryHref(id),
    enquiry_note: (_, { enquiry: of }) => (typeof of === "string" ? enquiryHref(of) : undefined),
    call: () => DESK,
  },
};
