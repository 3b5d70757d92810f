import { Image, Siren, Users } from "lucide";
import { t } from "#/i18n";
import {
  Button,
  RefusedBox,
  SheetItem,
  SheetNumbers,
  SheetSection,
  StatusStrip,
  type StripStatus,
} from "#/ui";
import { Section } from "./Section";
import { HEARD, NOW, say } from "./sample";

const CALM: StripStatus = { link: "live", lastHeard: NOW, unsent: 0, refused: 0, storage: "ok" };

const STATUSES: readonly StripStatus[] = [
  CALM,
  { ...CALM, link: "offline", lastHeard: HEARD, unsent: 4 },
  { ...CALM, link: "sending", unsent: 3 },
  { ...CALM, link: "captive", lastHeard: new Date("2026-12-18T03:24:00Z"), unsent: 7 },
  { ...CALM, refused: 1, unsent: 2 },
  { ...CALM, link: "offline", lastHeard: HEARD, refused: 2, unsent: 1_204 },
  { ...CALM, storage: "low", unsent: 61 },
  { ...CALM, link: "offline", lastHeard: HEARD, storage: "low", unsent: 61 },
  { ...CALM, link: "offline", lastHeard: HEARD, storage: "full", unsent: 88 },
  { ...CALM, link: "signed_out", lastHeard: HEARD, unsent: 5 },
  { ...CALM, link: "offline", lastHeard: null },
];

export function Status() {
  return (
    <>
      <Section
        id="strips"
        title={say(
          "最上面一条：连没连上、情况多旧、有什么没发",
          "最上面一條：連沒連上、情況多舊、有什麼沒發",
          "The strip: connected, how old, what is unsent",
        )}
      >
        <div class="gallery-strips">
          {STATUSES.map((status) => (
            <StatusStrip key={JSON.stringify(status)} status={status} now={NOW} onOpen={() => {}} />
          ))}
        </div>
      </Section>
      <Section id="sheet" title={say("收发情况", "收發情況", "The status sheet")}>
        <Sheet />
      </Section>
    </>
  );
}

function Sheet() {
  return (
    <>
      <SheetNumbers
        numbers={[
          { word: t("sheet.unsent"), count: 4, tone: "azur" },
          { word: t("sheet.refused"), count: 1, tone: "warn" },
          { word: t("sheet.sentToday"), count: 61 },
        ]}
      />
      <SheetSection title={t("sheet.onlyPhone")} aside={t("sheet.order")} tone="azur" box="dashed">
        <SheetItem
          time="13:12"
          text={say(
            "与酒店消防中控联系 合格",
            "與酒店消防中控聯繫 合格",
            "Hotel fire control contacted: pass",
          )}
          mark="passUnsent"
        />
        <SheetItem
          time="13:09"
          text={say("照片 2 张，0.7 MB", "相片 2 張，0.7 MB", "2 photos, 0.7 MB")}
          second={say(
            "原图留在手机里，对方确认收全才删",
            "原圖留在手機裡，對方確認收全才刪",
            "The originals stay here until they have arrived whole",
          )}
          icon={Image}
        />
        <SheetItem
          time="13:07"
          text={say("突发 3 号，补了一条记录", "突發 3 號，補了一筆紀錄", "Incident 3, one more entry")}
          icon={Siren}
        />
        <SheetItem
          time="13:06"
          text={say("人数 宴会厅 21 人", "人數 宴會廳 21 人", "Headcount ballroom 21")}
          icon={Users}
        />
      </SheetSection>
      <SheetSection title={t("sheet.refused")} aside={t("sheet.nothingLost")} tone="warn" box="none">
        <RefusedBox
          what={say(
            "关闭突发 4 号“话筒频点冲突”",
            "關閉突發 4 號「話筒頻點衝突」",
            "Closing incident 4, microphone clash",
          )}
          reason={say(
            "你 10:55 关的时候还没看到：10:52 雷振宇说还有 1 支没修好。",
            "你 10:55 關的時候還沒看到：10:52 雷振宇說還有 1 支沒修好。",
            "When you closed it at 10:55 you had not seen: Lei Zhenyu, 10:52, one is still broken.",
          )}
          actions={
            <>
              <Button kind="act">{say("看现在的情况", "看現在的情況", "See it now")}</Button>
              <Button>{say("不关了", "不關了", "Leave it")}</Button>
            </>
          }
        />
      </SheetSection>
      <SheetSection title={t("sheet.sentToday")} aside={t("sheet.lastSent", { time: "13:05" })}>
        <SheetItem
          time="13:05"
          text={say("接地电阻 看过了", "接地電阻 看過了", "Earth resistance looked at")}
        />
        <SheetItem
          time="13:04"
          text={say("巡查第 9 圈，照片 3 张收全", "巡查第 9 圈，相片 3 張收全", "Round 9, 3 photos arrived")}
        />
      </SheetSection>
    </>
  );
}
