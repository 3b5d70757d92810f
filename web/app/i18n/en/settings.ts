import type { Translation } from "../message";
import type { settings as source } from "../zh-Hans/settings";

export const settings: Translation<typeof source> = {
  "settings.purpose":
    "Values that the policy leaves to the department. A change holds for everybody at once.",
  "settings.look": "Values that the policy leaves to the department; whoever manages the staff sets them.",
  "settings.part.gate": "The gate",
  "settings.part.help": "Calls for help and incidents",
  "settings.part.posts": "Posts",
  "settings.unit.minutes": "minutes",
  "settings.unit.seconds": "seconds",
  "settings.set": "Set",
  "settings.between": "{least} to {most} {unit}",
  "settings.outside": "A whole number from {least} to {most} {unit}",
  "settings.default": "Nobody has set it: {value}",
  "settings.setBy": "Set by {person}, {when}",
  "settings.somebody": "somebody",
  "settings.unsent": "not sent yet",
  "settings.done": "{name}: now {value}",
  "settings.safety_valid_minutes": "How long a safety result holds",
  "settings.safety_valid_minutes.what":
    "After that the gate asks for it again. A check with a validity of its own follows that.",
  "settings.repeat_within_minutes": "Repeated before opening: how shortly before",
  "settings.repeat_within_minutes.what":
    "Of a check that is to be repeated before opening, the result must be this young.",
  "settings.fresh_news_minutes": "News too old to open by the gate",
  "settings.fresh_news_minutes.what": "A phone with older news can open on own responsibility only.",
  "settings.call_escalation_seconds": "A call for help that nobody takes goes up after",
  "settings.call_escalation_seconds.what":
    "First to the lead of the event, then to the lead of execution, then to the manager.",
  "settings.incident_escalation_minutes": "An incident that nobody takes goes up after",
  "settings.incident_escalation_minutes.what": "One step up each time.",
  "settings.no_show_minutes": "Absent without a check-in after",
  "settings.no_show_minutes.what": "Counted from the beginning of the shift.",
};
