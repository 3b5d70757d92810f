import type { Translation } from "../message";
import type { doors as source } from "../zh-Hans/doors";

export const doors: Translation<typeof source> = {
  "board.title": "指揮",
  "board.open": "打開指揮台",
  "briefing.open": "崗前須知",
  "briefing.openUnread": "崗前須知，{count} 則未確認",
  "briefing.title": "崗前須知",
  "briefing.change": "修改內容",
  "call.short": "叫人",
  "call.list": "呼叫",
  "call.title": "要誰來？",
  "post.checkIn": "簽到",
  "post.codes": "崗位碼",
  "post.title": "崗位",
  "count.open": "數人數",
  "count.title": "人數",
  "cues.title": "流程",
  "cues.call": "控場",
  "settings.title": "設定",
  "workbook.title": "活頁簿",
  "people.title": "人員",
  "photos.all": "現場照片",
  "photos.waiting": "{count} 張照片的原圖只在這部手機上",
  "safety.title": "安全應變計畫",
  "safety.short": "應變",
};
