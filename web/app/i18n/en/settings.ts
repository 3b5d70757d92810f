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
  "settings.part.reception": "Reception",
  "settings.unit.days": "days",
  "settings.unit.score": "points",
  "settings.callback_minutes": "Reply promised within",
  "settings.callback_minutes.what": "Working time, from the moment an enquiry is passed on.",
  "settings.callback_warn_minutes": "Warn before it is due",
  "settings.callback_warn_minutes.what": "Whoever is to reply is warned; the clock turns ochre.",
  "settings.callback_manager_minutes": "Manager told after",
  "settings.callback_manager_minutes.what":
    "An overdue reply is told to the group's lead first, and to the manager this much later.",
  "settings.visit_wait_minutes": "A visitor waits too long after",
  "settings.visit_wait_minutes.what": "From arrival until somebody meets them.",
  "settings.formality_remind_days": "Remind of formalities before",
  "settings.formality_remind_days.what": "A missing formality is marked this many days before it is due.",
  "settings.feedback_open_days": "Feedback page open after an event",
  "settings.feedback_open_days.what": "Later its public page takes no more answers.",
  "settings.feedback_bad_score": "Follow up at a score of",
  "settings.feedback_bad_score.what": "This overall score or a worse one opens an enquiry with an owner.",
  "settings.desk_history_days": "Calls and visits kept on devices",
  "settings.desk_history_days.what":
    "Older ones stay on the server and come when a client's history is asked for.",
  "settings.client_retention_days": "Client data kept for",
  "settings.client_retention_days.what": "After the last contact; then erasure is proposed.",
};
