import type { Translation } from "../message";
import type { safety as source } from "../zh-Hans/safety";

export const safety: Translation<typeof source> = {
  "safety.empty": "這場活動還沒有應變計畫。",
  "safety.emptyNext": "活動負責人匯入應變計畫後，會自動出現在這裡。",
  "safety.plans": "出事了怎麼辦",
  "safety.count": "{count} 種",
  "safety.points": "集合點",
  "safety.and": "、",
  "safety.level.major": "重大",
  "safety.level.serious": "較大",
  "safety.level.ordinary": "一般",
  "safety.gather": "集合：{point}",
  "safety.post": "找 {post}",
  "safety.call": "撥打 {number}",
  "safety.print": "列印成一頁",
};
