import type { Translation } from "../message";
import type { kiosk as source } from "../zh-Hans/kiosk";

export const kiosk: Translation<typeof source> = {
  "kiosk.staff": "工作人員",
  "kiosk.staffSecond": "輸入這個帳號的 PIN 離開自助登記",
  "kiosk.leave": "離開自助登記",
  "kiosk.what":
    "把這部平板放在門口，訪客自己登記。螢幕上只有登記頁，離開要輸入 PIN。沒有網路也能登記，有了網路自己會傳到櫃台。",
  "kiosk.wrongAccount": "換一個帳號",
  "kiosk.wrongAccountText": "門口的平板要用一個不在任何小組裡的帳號，這樣它只有同事的名字，沒有別的。",
  "kiosk.needsPin": "先給這個帳號設一個 PIN，離開登記頁時要用。",
  "kiosk.begin": "開始自助登記",
  "kiosk.cannotRemember": "這部裝置記不住設定，不能放在門口用。",
  "kiosk.welcome": "歡迎光臨",
  "kiosk.welcomeText": "請在這裡登記，我們馬上告訴您要見的人。",
  "kiosk.checkIn": "來訪登記",
  "kiosk.visitor": "您的姓名",
  "kiosk.company": "單位",
  "kiosk.number": "電話",
  "kiosk.host": "您要見誰",
  "kiosk.hostHint": "輸入姓名或拼音，兩個字母以上",
  "kiosk.purpose": "來訪事由",
  "kiosk.cancel": "不登記了",
  "kiosk.send": "登記",
  "kiosk.needName": "請寫上您的姓名",
  "kiosk.failed": "沒有登記成功，請直接到櫃台說一聲。",
  "kiosk.told": "櫃台已經知道您到了",
  "kiosk.toldText": "請坐，有人馬上來接您。",
  "kiosk.kept": "已經記下了",
  "kiosk.keptText": "現在沒有網路，櫃台還不知道您到了。請到櫃台說一聲，或稍等片刻。",
  "kiosk.next": "好的",
};
