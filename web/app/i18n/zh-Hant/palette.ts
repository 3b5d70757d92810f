import type { Translation } from "../message";
import type { palette as source } from "../zh-Hans/palette";

/** The palette that finds everything, in Traditional Chinese. */
export const palette: Translation<typeof source> = {
  "palette.title": "尋找",
  "palette.hint": "客戶、人員、活動、頁面",
  "palette.close": "關上",
  "palette.count": "找到 {count} 個",
  "palette.more": "還有 {count} 個",
  "palette.allClients": "到客戶裡看全部 {count} 個",
  "palette.none": "沒有找到「{query}」",
  "palette.noneNext": "換一個寫法：名字的一部分、拼音首字母、號碼的任意幾位。",
  "palette.reading": "客戶還沒讀完，過一會兒能找到更多。",
  "palette.group.recent": "最近",
  "palette.group.client": "客戶和聯絡人",
  "palette.group.person": "人員",
  "palette.group.event": "活動",
  "palette.group.screen": "頁面",
  "palette.group.action": "要做的事",
  "palette.key.move": "選一個",
  "palette.key.open": "打開",
  "palette.key.close": "關上",
};
