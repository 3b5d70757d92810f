/** What the safety plan says. */
export const safety = {
  "safety.empty": "这场活动还没有预案。",
  "safety.emptyNext": "活动负责人导入预案后，这里自己会出现。",
  "safety.plans": "出事了怎么办",
  "safety.count": "{count} 种",
  "safety.points": "集合点",
  "safety.and": "、",
  "safety.level.major": "重大",
  "safety.level.serious": "较大",
  "safety.level.ordinary": "一般",
  "safety.gather": "集合：{point}",
  "safety.post": "找 {post}",
  "safety.call": "拨打 {number}",
  "safety.print": "打印成一页",
} as const;
