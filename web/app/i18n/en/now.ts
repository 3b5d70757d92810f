import type { Translation } from "../message";
import type { now as source } from "../zh-Hans/now";

/** What the first screen says of now, in English. */
export const now: Translation<typeof source> = {
  "now.post": "Your post",
  "now.doors": "{time} start",
  "now.shift": "Your shift, {from} to {to}",
  "now.until": "Until {time}",
  "now.relief": "{until}; {who} takes over at {time}",
  "now.callsOthers": {
    one: "{count} call for help waits for another post",
    other: "{count} calls for help wait for other posts",
  },
  "now.callMine": "for your post",
  "now.unread": { one: "{count} briefing to read", other: "{count} briefings to read" },
  "now.incidents": { one: "{count} incident is yours", other: "{count} incidents are yours" },
  "now.cue": "On now",
  "now.cueNext": "Next cue",
  "now.alsoNow": "Also today",
  "now.me": "Me: {name}",
};
