import type { Translation } from "../message";
import type { ready as source } from "../zh-Hans/ready";

export const ready: Translation<typeof source> = {
  "ready.here": "已存在這支手機裡，沒訊號也能用",
  "ready.partly": "還沒存全",
  "ready.more": "存了多少",
  "ready.title": "這支手機裡有什麼",
  "ready.records": "這場活動的 {count} 筆記錄，文字約 {size}",
  "ready.app": "前場本身也存好了，關掉再開不用網路",
  "ready.appNot": "前場本身還沒存好：先別離開有訊號的地方",
  "ready.noPictures": "還沒有照片",
  "ready.pictures": "{count} 張照片和影片的小圖都在。看原圖要有訊號",
  "ready.notSafe": "其中 {count} 張的原圖還沒送到伺服器",
  "ready.used": "前場一共占這支手機 {size}",
  "ready.missing": "還有記錄在路上，有訊號時會自己收齊",
};
