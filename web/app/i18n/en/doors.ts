import type { Translation } from "../message";
import type { doors as source } from "../zh-Hans/doors";

export const doors: Translation<typeof source> = {
  "board.title": "Control room",
  "board.open": "Open the control room",
  "briefing.open": "Briefing",
  "briefing.openUnread": "Briefing, {count} to confirm",
  "briefing.title": "Briefing",
  "briefing.change": "Change the text",
  "call.short": "Help",
  "call.list": "Calls",
  "call.title": "Whom do you need?",
  "post.checkIn": "Check in",
  "post.codes": "Codes",
  "post.openChanged": {
    one: "Posts, {count} change to your shifts",
    other: "Posts, {count} changes to your shifts",
  },
  "post.title": "Posts",
  "count.open": "Count people",
  "count.title": "Headcount",
  "cues.title": "Running order",
  "cues.call": "Call the show",
  "settings.title": "Settings",
  "workbook.title": "Workbook",
  "people.title": "People",
  "photos.all": "Photos",
  "photos.waiting": "The originals of {count} photos are only on this phone",
  "safety.title": "Safety plan",
  "safety.short": "Safety",
  "arrival.title": "Arrivals",
  "teardown.title": "Teardown",
};
