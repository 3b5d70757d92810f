import type { Translation } from "../message";
import type { count as source } from "../zh-Hans/count";

export const count: Translation<typeof source> = {
  "count.empty": "這場活動還沒有分區。",
  "count.emptyNext": "活動負責人匯入區域和上限後，會自動出現在這裡。",
  "count.noZone": "這支手機上沒有這個區域。",
  "count.noZoneNext": "到有訊號的地方開一次這場活動，一次就夠。",
  "count.of": "上限 {limit}",
  "count.limit": "上限 {limit}",
  "count.over": "超過 {count} 人",
  "count.full": "已滿",
  "count.near": "還能進 {count} 人",
  "count.ruler": "目前 {count} 人，上限 {limit} 人",
  "count.in": "進來一位",
  "count.out": "出去一位",
  "count.inMany": "進來 {count} 位",
  "count.outMany": "出去 {count} 位",
  "count.counters": "誰在數",
  "count.course": "人數變化",
  "count.most": "最多 {count} 人，{time}",
  "count.courseWords": "人數隨時間的變化，最多 {most} 人",
};
