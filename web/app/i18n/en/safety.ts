import type { Translation } from "../message";
import type { safety as source } from "../zh-Hans/safety";

export const safety: Translation<typeof source> = {
  "safety.empty": "This event has no safety plan yet.",
  "safety.emptyNext": "It appears here by itself once the event's lead has imported it.",
  "safety.plans": "What to do",
  "safety.count": { one: "{count} kind", other: "{count} kinds" },
  "safety.points": "Assembly points",
  "safety.and": ", ",
  "safety.level.major": "major",
  "safety.level.serious": "serious",
  "safety.level.ordinary": "ordinary",
  "safety.gather": "Gather at: {point}",
  "safety.post": "Call for {post}",
  "safety.call": "Call {number}",
  "safety.print": "Print as one page",
};
