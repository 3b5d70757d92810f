import { Camera, Phone } from "lucide";
import { useState } from "preact/hooks";
import {
  Button,
  Checkbox,
  Dialog,
  DropZone,
  InstallNotice,
  KeyHint,
  LanguageChoice,
  Notice,
  Search,
  Select,
  TextField,
  ThemeChoice,
  UpdateNotice,
} from "#/ui";
import { Section } from "./Section";
import { say } from "./sample";

const nothing = () => {};

export function Forms() {
  return (
    <>
      <Section id="buttons" title={say("按钮", "按鈕", "Buttons")}>
        <div class="gallery-pad">
          <Button kind="act" size={64} wide>
            {say("继续安全检查", "繼續安全檢查", "Go on with the checks")}
          </Button>
          <p class="gallery-flow">
            <Button kind="act" icon={Phone} hint="F2">
              {say("新来电", "新來電", "New call")}
            </Button>
            <Button icon={Camera}>{say("再拍一张", "再拍一張", "One more")}</Button>
            <Button kind="bad">{say("停用", "停用", "Suspend")}</Button>
            <Button size={48}>{say("换地点", "換地點", "Change")}</Button>
            <Button size={40} pressed>
              {say("只看改动", "只看改動", "Changes only")}
            </Button>
            <Button disabled>{say("先填名字", "先填名字", "Name first")}</Button>
            <Button kind="quiet">{say("全部 11 项", "全部 11 項", "All 11")}</Button>
          </p>
          <p>
            {say("来电话按", "來電話按", "For a call press")} <KeyHint keys="F2" />
          </p>
        </div>
      </Section>
      <Section id="fields" title={say("填写", "填寫", "Fields")}>
        <Fields />
      </Section>
      <Section id="notices" title={say("要你知道的", "要你知道的", "Notices")}>
        <Notice
          tone="unsent"
          title={say("还没发出去，别人还不知道", "還沒發出去，別人還不知道", "Not sent yet, nobody knows")}
          text={say(
            "请用对讲机 1 频道喊人。有信号会自动发。",
            "請用對講機 1 頻道喊人。有訊號會自動發。",
            "Call on radio channel 1. It goes by itself when there is a signal.",
          )}
        />
        <UpdateNotice onAct={nothing} onLater={nothing} />
        <InstallNotice onAct={nothing} onLater={nothing} />
        <Notice
          tone="warn"
          title={say("手机空间快满了", "手機空間快滿了", "Phone storage is low")}
          text={say(
            "文字照常存，先别拍长录像。",
            "文字照常存，先別拍長影片。",
            "Text still saves; no long videos now.",
          )}
          onClose={nothing}
        />
        <Notice
          tone="bad"
          title={say(
            "超 1 人。打开宴会厅侧门分流",
            "超 1 人。打開宴會廳側門分流",
            "1 too many. Open the side door",
          )}
        />
      </Section>
      <Section id="dialogs" title={say("盖在上面的", "蓋在上面的", "Dialogs and sheets")}>
        <Dialogs />
      </Section>
    </>
  );
}

function Fields() {
  const [words, setWords] = useState({
    search: "xjs",
    number: "QC021",
    password: "",
    note: "",
    group: "",
    mine: true,
    file: "",
  });
  const set = (changes: Partial<typeof words>) => setWords((before) => ({ ...before, ...changes }));
  return (
    <div class="gallery-pad">
      <Search
        label={say("名称、编号、拼音首字母", "名稱、編號、拼音首字母", "Name, number, initials")}
        value={words.search}
        onInput={(search) => set({ search })}
        hint="/"
      />
      <TextField
        label={say("工号", "員工編號", "Staff number")}
        value={words.number}
        onInput={(number) => set({ number })}
        need="required"
        hint={say("像 QC021，在胸牌上", "像 QC021，在胸牌上", "Like QC021, on the badge")}
      />
      <TextField
        type="password"
        label={say("密码", "密碼", "Password")}
        value={words.password}
        onInput={(password) => set({ password })}
        error={say(
          "工号和密码对不上，再看一遍",
          "員工編號和密碼對不上，再看一遍",
          "Number and password don't match; look again",
        )}
      />
      <Select
        label={say("业务小组", "業務小組", "Group")}
        value={words.group}
        onChange={(group) => set({ group })}
        mayBeEmpty
        options={[
          { value: "reception", word: say("客户接待组", "客戶接待組", "Client reception") },
          { value: "execution", word: say("现场执行组", "現場執行組", "On-site execution") },
        ]}
      />
      <TextField
        label={say("备注", "備註", "Remark")}
        value={words.note}
        onInput={(note) => set({ note })}
        lines={2}
        need="optional"
        placeholder={say("没有可以不填", "沒有可以不填", "Leave empty if there is none")}
      />
      <Checkbox
        label={say("只看我的", "只看我的", "Only mine")}
        checked={words.mine}
        onChange={(mine) => set({ mine })}
      />
      <ThemeChoice />
      <LanguageChoice />
      <DropZone
        label={say("活动工作簿（.xlsx）", "活動工作簿（.xlsx）", "Event workbook (.xlsx)")}
        accept=".xlsx"
        onFiles={(files) => set({ file: files.map((file) => file.name).join() })}
      >
        <p>{words.file}</p>
      </DropZone>
    </div>
  );
}

function Dialogs() {
  const [open, setOpen] = useState<"dialog" | "sheet" | "full" | null>(null);
  const close = () => setOpen(null);
  return (
    <div class="gallery-pad gallery-flow" style="flex-direction:row">
      <Button onPress={() => setOpen("dialog")}>{say("问一句", "問一句", "A question")}</Button>
      <Button onPress={() => setOpen("sheet")}>{say("拉一张单子", "拉一張單子", "A sheet")}</Button>
      <Button onPress={() => setOpen("full")}>{say("占满", "占滿", "Full")}</Button>
      {open && (
        <Dialog
          kind={open}
          title={say("停用骆一帆？", "停用駱一帆？", "Suspend Luo Yifan?")}
          second={say(
            "他手机上还有 11 项没发",
            "他手機上還有 11 項沒發",
            "11 items on that phone are unsent",
          )}
          onClose={close}
          actions={
            <>
              <Button onPress={close}>{say("先不", "先不要", "Not now")}</Button>
              <Button kind="bad" onPress={close}>
                {say("停用", "停用", "Suspend")}
              </Button>
            </>
          }
        >
          <p style={open === "dialog" ? undefined : "padding-inline:var(--margin)"}>
            {say(
              "停用以后马上看不到任何东西，记录都留着。",
              "停用以後馬上看不到任何東西，紀錄都留著。",
              "Nothing can be seen from then on; all records stay.",
            )}
          </p>
        </Dialog>
      )}
    </div>
  );
}
