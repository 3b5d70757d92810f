import type { Translation } from "../message";
import type { control as source } from "../zh-Hans/control";

/** What the control room says, in English. */
export const control: Translation<typeof source> = {
  "control.titleOf": "Control room: {event}",
  "control.checks": "Wrong or late",
  "control.count": "{count}",
  "control.checksNone": "Nothing is wrong, nothing is late.",
  "control.incidents": "{open} open, {closed} closed",
  "control.zones": "People in zones",
  "control.present": "{count} in all",
  "control.cuesOver": "The show is over.",
  "control.people": "People",
  "control.presence": "{here} there, {late} late, {missing} missing",
  "control.peopleNone": "No calls for help; nobody is missing.",
  "control.open": "All",
  "control.whole": "{name}: all",
  "control.key.call": "Call somebody",
  "control.cut": "No signal: this is as of {time}, {age}. What others did since is not seen here.",
  "control.cutNever": "No signal; nothing has been heard here yet.",
};
