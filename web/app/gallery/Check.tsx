import { Wrench } from "lucide";
import { useState } from "preact/hooks";
import { ConflictPair, History, MeasuredValue, Progress, Ruler } from "#/ui";
import { Section } from "./Section";
import { say } from "./sample";

const EARLIER = [
  { at: 0.35, result: "fail" },
  { at: 0.15, result: "pass" },
] as const;

export function Check() {
  return (
    <>
      <Section id="conflict" title={say("两个结果", "兩個結果", "Two results")}>
        <div class="gallery-pad">
          <ConflictPair
            sides={[
              {
                result: "fail",
                value: "0.35 m",
                name: say("马晓东", "馬曉東", "Ma Xiaodong"),
                time: "09:12",
                reason: say("3 号灯没挂保险绳", "3 號燈沒掛保險繩", "Lamp 3 had no rope"),
                photo: <div class="gallery-photo" />,
              },
              {
                result: "pass",
                value: "0.15 m",
                name: say("秦大勇", "秦大勇", "Qin Dayong"),
                time: "09:05",
                reason: say("从上场口一侧查的", "從上場口一側查的", "Checked from stage right"),
                unsent: true,
              },
            ]}
          />
        </div>
        <History
          items={[
            {
              key: "3",
              time: "14:40",
              icon: Wrench,
              text: say(
                "秦大勇 给 3 号灯补挂了保险绳",
                "秦大勇 給 3 號燈補掛了保險繩",
                "Qin Dayong hung the rope on lamp 3",
              ),
            },
            {
              key: "2",
              time: "09:12",
              mark: "fail",
              text: say("马晓东 不合格 0.35 m", "馬曉東 不合格 0.35 m", "Ma Xiaodong: fail, 0.35 m"),
              second: say(
                "收到 13:05，手机上是 09:12",
                "收到 13:05，手機上是 09:12",
                "Arrived 13:05, 09:12 on the phone",
              ),
            },
            {
              key: "1",
              time: "09:05",
              mark: "pass",
              text: say("秦大勇 合格 0.15 m", "秦大勇 合格 0.15 m", "Qin Dayong: pass, 0.15 m"),
            },
          ]}
        />
      </Section>
      <Section id="measured" title={say("量一个数", "量一個數", "Measuring")}>
        <div class="gallery-pad">
          <Measuring />
        </div>
      </Section>
      <Section id="rulers" title={say("一把尺", "一把尺", "The one ruler")}>
        <div class="gallery-pad">
          <Rulers />
        </div>
      </Section>
    </>
  );
}

function Measuring() {
  const [text, setText] = useState("0.12");
  return (
    <MeasuredValue
      label={say("现在量的", "現在量的", "Measured now")}
      text={text}
      onText={setText}
      unit="m"
      high={0.2}
      earlier={EARLIER}
      onDone={() => {}}
    />
  );
}

function Rulers() {
  const shift = say(
    "班次 09:00 到 01:00，现在 13:18",
    "班次 09:00 到 01:00，現在 13:18",
    "Shift 09:00 to 01:00, now 13:18",
  );
  return (
    <>
      <Ruler
        label={shift}
        scale={{ from: 9, to: 25 }}
        thick={{ from: 9, to: 13.3 }}
        pointer={{ at: 13.3 }}
        notches={[
          { at: 17, word: say("17:00 开始", "17:00 開始", "17:00 start") },
          { at: 21.5, word: "21:30" },
        ]}
        ends={["09:00", "01:00"]}
      />
      <Ruler
        label={say("251 人，上限 250", "251 人，上限 250", "251 people, limit 250")}
        scale={{ from: 0, to: 300 }}
        thick={{ from: 0, to: 251, tone: "bad" }}
        pointer={{ at: 251, tone: "bad" }}
        notches={[{ at: 250, word: say("上限 250", "上限 250", "Max 250") }]}
        ends={["0", "300"]}
      />
      <Ruler
        slim
        label={say("剩 8 分 48 秒", "剩 8 分 48 秒", "8 min 48 s left")}
        scale={{ from: 0, to: 30 }}
        thick={{ from: 0, to: 8.8, tone: "warn" }}
        ticks={[5, 10, 15, 20, 25]}
      />
      <Ruler
        slim
        label={say("22 人，54 分钟前数的", "22 人，54 分鐘前數的", "22 people, counted 54 min ago")}
        scale={{ from: 0, to: 80 }}
        thick={{ from: 0, to: 22, hatched: true }}
      />
      <Progress done={22} total={43} bad={2} name={say("安全", "安全", "Safety")} />
      <Progress done={0} total={12} name={say("主舞台", "主舞台", "Main stage")} />
      <Progress done={31} total={31} name={say("调试", "調試", "Equipment tests")} />
    </>
  );
}
