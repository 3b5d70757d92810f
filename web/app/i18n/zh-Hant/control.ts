import type { Translation } from "../message";
import type { control as source } from "../zh-Hans/control";

/** What the control room says, in Traditional Chinese. */
export const control: Translation<typeof source> = {
  "control.titleOf": "控制室：{event}",
  "control.checks": "不合格和逾期",
  "control.count": "{count} 項",
  "control.checksNone": "沒有不合格的，也沒有逾期的。",
  "control.incidents": "沒了結 {open}，已關閉 {closed}",
  "control.zones": "區域人數",
  "control.present": "在場 {count} 人",
  "control.cuesOver": "全部環節都結束了。",
  "control.people": "人到沒到",
  "control.presence": "在崗 {here}，晚了 {late}，沒來 {missing}",
  "control.peopleNone": "沒有求助，該到的都到了。",
  "control.open": "全部",
  "control.whole": "{name}：全部",
  "control.key.call": "催人",
  "control.cut": "沒有訊號：這是 {time} 的情況，{age}。之後別人做了什麼，這裡看不到。",
  "control.cutNever": "沒有訊號，這台機器還沒收到過消息。",
};
