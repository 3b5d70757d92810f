import type { Translation } from "../message";
import type { now as source } from "../zh-Hans/now";

/** What the first screen says of now, in Traditional Chinese. */
export const now: Translation<typeof source> = {
  "now.post": "你的崗位",
  "now.doors": "{time} 開始",
  "now.shift": "你的班次 {from} 到 {to}",
  "now.until": "到 {time} 下崗",
  "now.relief": "{until}，{time} {who}來接",
  "now.callsOthers": "還有 {count} 個求助在等別的崗位",
  "now.callMine": "找的是你這一崗",
  "now.unread": "{count} 份交底你還沒讀",
  "now.incidents": "你手上有 {count} 件突發事件",
  "now.cue": "現在的環節",
  "now.cueNext": "下一個環節",
  "now.alsoNow": "同時還有",
  "now.me": "我：{name}",
};
