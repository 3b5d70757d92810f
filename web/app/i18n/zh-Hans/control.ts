/** What the control room says. */
export const control = {
  "control.titleOf": "控制室：{event}",
  "control.checks": "不合格和逾期",
  "control.count": "{count} 项",
  "control.checksNone": "没有不合格的，也没有逾期的。",
  "control.incidents": "没了结 {open}，已关闭 {closed}",
  "control.zones": "区域人数",
  "control.present": "在场 {count} 人",
  "control.cuesOver": "全部环节都结束了。",
  "control.people": "人到没到",
  "control.presence": "在岗 {here}，晚了 {late}，没来 {missing}",
  "control.peopleNone": "没有求助，该到的都到了。",
  "control.open": "全部",
  "control.whole": "{name}：全部",
  "control.key.call": "催人",
  "control.cut": "没有信号：这是 {time} 的情况，{age}。之后别人做了什么，这里看不到。",
  "control.cutNever": "没有信号，这台机器还没收到过消息。",
} as const;
