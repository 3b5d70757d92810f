import type { Translation } from "../message";
import type { planning as source } from "../zh-Hans/planning";

export const planning: Translation<typeof source> = {
  "home.title": "Now",
  "home.events": "My events",
  "home.next": "Next for you",
  "home.allMine": "All {count}",
  "home.continue": "Continue",
  "home.mineDone": "Yours are all done.",
  "home.mineDoneNext": {
    one: "One check of others is still open.",
    other: "{count} checks of others are still open.",
  },
  "home.noneMine": "No check is assigned to you.",
  "home.others": "Show them",
  "home.late": "{duration} late",
  "home.in": "in {duration}",
  "home.noTime": "no time set",
  "home.none": "You have no events yet.",
  "home.noneNext": "They appear by themselves once somebody puts you on one.",
  "home.noneOffline": "This phone has never received your events.",
  "home.noneOfflineNext": "Open it once where there is a signal; after that it works without.",
  "home.reading": "Saving your events on this phone",
  "home.past": "Past",
  "home.on": "On now",

  "event.fallback": "Event",
  "event.here": "On this phone; works without a signal",
  "event.partly": "Still being saved on this phone; stay where there is a signal",
  "event.partlyOffline": "Only partly saved. Wait where there is a signal until it is whole",
  "event.when": "{date} {from}–{to}",
  "event.progress": "{done} of {total} done",
  "event.progressUnsent": "{done} of {total} done, {unsent} more unsent",
  "event.noChecks": "No checks yet",

  "event.notYours": "This event is not yours to see, or was withdrawn.",
  "event.notYoursNext": "If you need it, ask its lead to put you on it.",
};
