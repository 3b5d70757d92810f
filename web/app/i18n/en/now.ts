import type { Translation } from "../message";
import type { now as source } from "../zh-Hans/now";

/** What the first screen says of now, in English. */
export const now: Translation<typeof source> = {
  "now.post": "Your post",
  "now.here": "Checked in {time}",
  "now.left": "Checked out {time}",
  "now.over": "This shift is over",
  "now.notHere": "Not checked in, {duration} late",
  "now.startsIn": "Begins in {duration}",
  "now.doors": "{time} start",
  "now.shift": "Your shift, {from} to {to}",
  "now.until": "Until {time}",
  "now.relief": "{until}; {who} takes over at {time}",
  "now.callsOthers": {
    one: "{count} call for help waits for another post",
    other: "{count} calls for help wait for other posts",
  },
  "now.call.rings": "A call for help for your post",
  "now.call.going": "You have taken this call",
  "now.call.asked": "Nobody has taken your call yet",
  "now.call.answered": "{who} has taken your call",
  "now.needs.order": "Security needed",
  "now.needs.medical": "Medical help needed",
  "now.needs.technical": "Technician needed",
  "now.needs.reception": "Reception needed",
  "now.needs.command": "Command needed",
  "now.unread": { one: "{count} briefing to read", other: "{count} briefings to read" },
  "now.incidents": { one: "{count} incident is yours", other: "{count} incidents are yours" },
  "now.cue": "On now",
  "now.cueNext": "Next cue",
  "now.alsoNow": "Also today",
  "now.me": "Me: {name}",
};
