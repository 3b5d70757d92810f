import type { Translation } from "../message";
import type { planning as source } from "../zh-Hans/planning";

export const planning: Translation<typeof source> = {
  "home.title": "現在",
  "home.events": "我的活動",
  "home.next": "接下來是你的",
  "home.allMine": "全部 {count} 項",
  "home.continue": "接著查",
  "home.mineDone": "你的都查完了。",
  "home.mineDoneNext": "別人還有 {count} 項沒查，可以去幫個手。",
  "home.noneMine": "沒有派給你的檢查項目。",
  "home.others": "去看看",
  "home.late": "晚了 {duration}",
  "home.in": "{duration}後",
  "home.noTime": "沒定時間",
  "home.none": "還沒有你的活動。",
  "home.noneNext": "有人把你排進活動後，這裡自己會出現。",
  "home.noneOffline": "這部手機還沒收到過你的活動。",
  "home.noneOfflineNext": "走到有訊號的地方打開一次，之後沒訊號也能用。",
  "home.reading": "正在把你的活動存到這部手機",
  "home.past": "已經結束",
  "home.on": "正在進行",

  "event.fallback": "活動",
  "event.here": "已存在這部手機裡，沒訊號也能用",
  "event.partly": "還在往這部手機裡存，先別離開有訊號的地方",
  "event.partlyOffline": "只存了一部分。走到有訊號的地方等它存完",
  "event.when": "{date} {from}–{to}",
  "event.progress": "{total} 項過了 {done} 項",
  "event.progressUnsent": "{total} 項過了 {done} 項，另有 {unsent} 項未發",
  "event.noChecks": "還沒有檢查項目",

  "event.notYours": "這場活動不歸你看，或者已經撤了。",
  "event.notYoursNext": "要看的話，找活動負責人把你排進去。",
};
