import type { Translation } from "../message";
import type { ready as source } from "../zh-Hans/ready";

export const ready: Translation<typeof source> = {
  "ready.here": "On this phone: works without a signal",
  "ready.partly": "Not all of it is here yet",
  "ready.more": "How much",
  "ready.title": "What this phone has",
  "ready.records": {
    one: "One record of this event, about {size} of text",
    other: "{count} records of this event, about {size} of text",
  },
  "ready.app": "The app itself, too: it starts without a network",
  "ready.appNot": "The app itself is not kept yet: stay where there is a signal",
  "ready.noPictures": "No photos yet",
  "ready.pictures": {
    one: "One photo or film as a small picture; the whole needs a signal",
    other: "{count} photos and films as small pictures; the whole ones need a signal",
  },
  "ready.notSafe": {
    one: "One of them has not reached the server whole",
    other: "{count} of them have not reached the server whole",
  },
  "ready.used": "The app takes {size} of this phone in all",
  "ready.missing": "Records are still on their way; they come by themselves where there is a signal",
};
