import { Clapperboard, LifeBuoy, ListChecks, Siren, UserRound } from "lucide";
import { useState } from "preact/hooks";
import {
  Bar,
  Button,
  CheckRow,
  CurrentRow,
  EmptyState,
  FilterCounts,
  LoadingRows,
  NotHere,
  type Result,
  ResultButtons,
  SavedResult,
  ScreenHead,
} from "#/ui";
import { Section } from "./Section";
import { say } from "./sample";

const nowhere = () => {};

export function Lists() {
  return (
    <>
      <Section id="checklist" title={say("清单", "清單", "A checklist")}>
        <Checklist />
      </Section>
      <Section
        id="results"
        title={say("按下去以前、按下去以后", "按下去以前、按下去以後", "Before and after the press")}
      >
        <div class="gallery-pad">
          <Trial />
          <ResultButtons onResult={nowhere} current="fail" />
          <ResultButtons onResult={nowhere} decided="fail" />
          <ResultButtons onResult={nowhere} current="pass" hints={{ pass: "P", fail: "F", na: "N" }} />
        </div>
      </Section>
      <Section
        id="empty"
        title={say("空的、正在取、取不到", "空的、正在取、取不到", "Empty, reading, not here")}
      >
        <EmptyState
          title={say("这里没有要你处理的。", "這裡沒有要你處理的。", "Nothing here needs you.")}
          next={say(
            "下一项 14:00，到时会响。",
            "下一項 14:00，到時會響。",
            "The next is at 14:00; the phone will ring.",
          )}
        />
        <EmptyState
          title={say("没有叫这个的检查项。", "沒有叫這個的檢查項。", "No check by that name.")}
          next={say(
            "换个字，或者看全部 43 项。",
            "換個字，或者看全部 43 項。",
            "Try another word, or see all 43.",
          )}
          action={<Button>{say("看全部", "看全部", "See all")}</Button>}
        />
        <LoadingRows rows={2} after={0} />
        <NotHere />
      </Section>
    </>
  );
}

function Checklist() {
  const [filter, setFilter] = useState("all");
  const filters = [
    { key: "all", word: say("全部", "全部", "All"), count: 43 },
    { key: "todo", word: say("待查", "待查", "To do"), count: 17 },
    { key: "act", word: say("要处理", "要處理", "Act on"), count: 2 },
    { key: "unsent", word: say("未发", "未發", "Unsent"), count: 2 },
    { key: "done", word: say("已过", "已過", "Done"), count: 22 },
  ];
  return (
    <>
      <ScreenHead
        title={say("安全清单", "安全清單", "Safety checks")}
        backHref="#checklist"
        aside={say("先看要处理的", "先看要處理的", "What needs me first")}
      />
      <FilterCounts
        filters={filters}
        current={filter}
        onChoose={setFilter}
        label={say("看哪些", "看哪些", "Which ones")}
      />
      <ul>
        <TroubledRows />
        <CurrentRow
          id="current"
          mark="todo"
          title={say("明火与冷焰火禁用确认", "明火與冷焰火禁用確認", "No open flames or cold sparks")}
          value="14:00"
          requirement={say(
            "查验道具和礼炮，不使用冷焰火、蜡烛和打火机，书面确认",
            "查驗道具和禮炮，不使用冷焰火、蠟燭和打火機，書面確認",
            "Inspect props and confetti cannons; no cold sparks, candles or lighters; confirm in writing",
          )}
          facts={say("后台化妆候场区 · 要拍照", "後台化妝候場區 · 要拍照", "Backstage · photo needed")}
          onClose={nowhere}
        >
          <ResultButtons onResult={nowhere} />
        </CurrentRow>
        <CalmRows />
      </ul>
      <Bar
        slots={[
          { href: "#now", icon: UserRound, word: say("现在", "現在", "Now") },
          { href: "#checks", icon: ListChecks, word: say("清单", "清單", "Checks"), current: true },
          { href: "#cues", icon: Clapperboard, word: say("流程", "流程", "Cues") },
          { href: "#safety", icon: LifeBuoy, word: say("预案", "預案", "Safety") },
        ]}
        report={{ href: "#report", icon: Siren }}
      />
    </>
  );
}

function TroubledRows() {
  return (
    <>
      <CheckRow
        id="QD109"
        mark="conflict"
        tone="bad"
        title={say("桁架吊点保险绳", "桁架吊點保險繩", "Truss safety ropes")}
        second={say(
          "马晓东 不合格 · 秦大勇 合格，要有人定",
          "馬曉東 不合格 · 秦大勇 合格，要有人定",
          "Ma: fail · Qin: pass. Someone must settle it",
        )}
        value={say("冲突", "衝突", "Conflict")}
        limit={say("按不合格算", "按不合格算", "counts as fail")}
        onOpen={nowhere}
      />
      <CheckRow
        id="QD116"
        mark="fail"
        tone="bad"
        title={say("接地电阻", "接地電阻", "Earth resistance")}
        second={say("冯国梁 10:20 · 石磊在修", "馮國梁 10:20 · 石磊在修", "Feng 10:20 · Shi is repairing")}
        value="4.6 Ω"
        limit={say("不大于 4", "不大於 4", "at most 4")}
        onOpen={nowhere}
      />
      <CheckRow
        id="QD120"
        mark="overdue"
        tone="warn"
        title={say("疏散广播试播", "疏散廣播試播", "Evacuation announcement test")}
        second={say("宴会厅 · 雷振宇", "宴會廳 · 雷振宇", "Ballroom · Lei")}
        value={say("逾期", "逾期", "Overdue")}
        limit={say("48 分钟", "48 分鐘", "48 min")}
        onOpen={nowhere}
      />
      <CheckRow
        id="QD121"
        mark="passUnsent"
        unsent
        title={say("室内消火栓", "室內消火栓", "Indoor fire hydrants")}
        second={say("你 13:09 · 照片 2 张", "你 13:09 · 相片 2 張", "You 13:09 · 2 photos")}
        value="1.2 m"
        limit={say("不小于 1", "不小於 1", "at least 1")}
        onOpen={nowhere}
      />
    </>
  );
}

function CalmRows() {
  return (
    <>
      <CheckRow
        id="QD130"
        mark="pass"
        title={say("灭火器压力表", "滅火器壓力表", "Extinguisher gauges")}
        second={say("你 10:41 · 照片 2 张", "你 10:41 · 相片 2 張", "You 10:41 · 2 photos")}
        value={say("12 具", "12 具", "12")}
        limit={say("不少于 12", "不少於 12", "at least 12")}
        href="#checklist"
      />
      <CheckRow
        id="QD131"
        mark="na"
        title={say("手拉葫芦与电动葫芦", "手拉葫蘆與電動葫蘆", "Chain and electric hoists")}
        second={say(
          "秦大勇：没用葫芦，吊点是固定的",
          "秦大勇：沒用葫蘆，吊點是固定的",
          "Qin: no hoists, fixed rigging points",
        )}
        value={say("不适用", "不適用", "N/A")}
        href="#checklist"
      />
      <CheckRow
        id="QD132"
        mark="old"
        title={say(
          "地面湿滑与绊倒：从卸货平台一直到宴会厅后门的整条传菜通道",
          "地面濕滑與絆倒：從卸貨平台一直到宴會廳後門的整條傳菜通道",
          "Wet floors and trip hazards along the whole service corridor from the loading platform to the ballroom",
        )}
        second={say("田亚楠 22 分钟没有消息", "田亞楠 22 分鐘沒有消息", "No news from Tian for 22 min")}
        limit={say("情况旧了", "情況舊了", "old news")}
        href="#checklist"
      />
    </>
  );
}

/** The real thing: press, see it saved, take it back or let it settle. */
function Trial() {
  const [given, setGiven] = useState<Result | null>(null);
  if (given === null) return <ResultButtons onResult={setGiven} />;
  return <SavedResult result={given} onUndo={() => setGiven(null)} onSettled={() => setGiven(null)} />;
}
