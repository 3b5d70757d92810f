export const ready = {
  "ready.here": "已存在这部手机里，没信号也能用",
  "ready.partly": "还没存全",
  "ready.more": "存了多少",
  "ready.title": "这部手机里有什么",
  "ready.records": "这场活动的 {count} 条记录，文字约 {size}",
  "ready.app": "前场本身也存好了，关掉再开不用网",
  "ready.appNot": "前场本身还没存好：先别离开有信号的地方",
  "ready.noPictures": "还没有照片",
  "ready.pictures": "{count} 张照片和视频的小图都在。看原图要有信号",
  "ready.notSafe": "其中 {count} 张的原图还没送到服务器",
  "ready.used": "前场一共占这部手机 {size}",
  "ready.missing": "还有记录在路上，有信号时会自己收全",
} as const;
