/** What the first screen says of now: post, calls, cue. */
export const now = {
  "now.post": "你的岗位",
  "now.doors": "{time} 开始",
  "now.shift": "你的班次 {from} 到 {to}",
  "now.until": "到 {time} 下岗",
  "now.relief": "{until}，{time} {who}来接",
  "now.callsOthers": "还有 {count} 个求助在等别的岗位",
  "now.callMine": "找的是你这一岗",
  "now.unread": "{count} 份交底你还没读",
  "now.incidents": "你手上有 {count} 件突发事件",
  "now.cue": "现在的环节",
  "now.cueNext": "下一个环节",
  "now.alsoNow": "同时还有",
  "now.me": "我：{name}",
} as const;
