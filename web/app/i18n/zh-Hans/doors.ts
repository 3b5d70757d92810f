/** What leads to screens that have a chunk of their own: their titles and links stand on the first screens. */
export const doors = {
  "board.title": "指挥",
  "board.open": "打开指挥台",
  "briefing.open": "岗前须知",
  "briefing.openUnread": "岗前须知，{count} 条没确认",
  "briefing.title": "岗前须知",
  "briefing.change": "改内容",
  "count.open": "点人数",
  "count.title": "人数",
  "cues.title": "流程",
  "cues.call": "控场",
  "workbook.title": "工作簿",
  "people.title": "人员",
  "photos.all": "现场照片",
  "photos.waiting": "{count} 张照片的原图只在这部手机上",
  "safety.title": "安全预案",
  "safety.short": "预案",
} as const;
