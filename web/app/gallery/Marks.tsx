import { t } from "#/i18n";
import { Chip, GATES, Gate, MARKS, Mark, UnsentChip } from "#/ui";
import { Section } from "./Section";
import { say } from "./sample";

export function Marks() {
  return (
    <>
      <Section id="marks" title={say("检查项的标记", "檢查項的標記", "Marks of a check")}>
        <ul class="gallery-marks">
          {MARKS.map((name) => (
            <li key={name}>
              <Mark name={name} silent />
              {t(`mark.${name}`)}
            </li>
          ))}
          {MARKS.map((name) => (
            <li key={name}>
              <Mark name={name} size={20} />
            </li>
          ))}
        </ul>
        <p class="gallery-pad gallery-flow" style="margin-top:16px;flex-direction:row">
          <UnsentChip />
          <UnsentChip count={11} />
          <Chip tone="bad">{say("重大", "重大", "Grave")}</Chip>
          <Chip tone="warn">{say("快到点", "快到點", "Due soon")}</Chip>
          <Chip>{say("一般", "一般", "Minor")}</Chip>
        </p>
      </Section>
      <Section id="gates" title={say("闸口", "閘口", "The gate")}>
        <ul class="gallery-gates">
          {GATES.map((state) => (
            <li key={state}>
              <Gate state={state} silent />
              <span>
                <b class="qc-t-row">{t(`gate.${state}`)}</b>
                <br />
                <span class="qc-t-second">{gateReason(state)}</span>
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function gateReason(state: (typeof GATES)[number]): string {
  const reasons = {
    shut: say("不合格 1，冲突 1，逾期 1", "不合格 1，衝突 1，逾期 1", "1 failed, 1 in conflict, 1 overdue"),
    unknown: say(
      "31 分钟没有消息，到控台区试试",
      "31 分鐘沒有消息，到控台區試試",
      "No news for 31 min; try near the console",
    ),
    ready: say("43 项都合格，16:20 的情况", "43 項都合格，16:20 的情況", "All 43 passed, as of 16:20"),
    alarm: say(
      "桁架吊点保险绳 不合格，16:52 马晓东",
      "桁架吊點保險繩 不合格，16:52 馬曉東",
      "Rigging safety rope failed, Ma Xiaodong 16:52",
    ),
    unconfirmed: say(
      "顾明远 16:20 在没有信号时担责开放，理由已记",
      "顧明遠 16:20 在沒有訊號時擔責開放，理由已記",
      "Gu Mingyuan opened it at 16:20 without a signal, reason noted",
    ),
    open: say(
      "16:20 顾明远，16:31 核实无误",
      "16:20 顧明遠，16:31 核實無誤",
      "Gu Mingyuan 16:20, confirmed 16:31",
    ),
  };
  return reasons[state];
}
