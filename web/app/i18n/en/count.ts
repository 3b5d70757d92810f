import type { Translation } from "../message";
import type { count as source } from "../zh-Hans/count";

export const count: Translation<typeof source> = {
  "count.empty": "This event has no zones yet.",
  "count.emptyNext": "They appear here by themselves once the event's lead has imported zones and limits.",
  "count.noZone": "This zone is not on this phone.",
  "count.noZoneNext": "Open the event once where there is a signal; once is enough.",
  "count.of": "limit {limit}",
  "count.limit": "limit {limit}",
  "count.over": "{count} too many",
  "count.full": "full",
  "count.near": "room for {count}",
  "count.ruler": "{count} people now, limit {limit}",
  "count.in": "one came in",
  "count.out": "one went out",
  "count.inMany": "{count} came in",
  "count.outMany": "{count} went out",
  "count.counters": "Who counts",
  "count.course": "Over time",
  "count.most": "most {count}, {time}",
  "count.courseWords": "The count over time, {most} at most",
};
