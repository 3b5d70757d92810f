import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { en } from "./en";
import { type Message, parametersIn } from "./message";
import { zhHans } from "./zh-Hans";
import { zhHant } from "./zh-Hant";

type Texts = Readonly<Record<string, Message>>;
const ALL: readonly (readonly [string, Texts])[] = [
  ["zh-Hans", zhHans],
  ["zh-Hant", zhHant],
  ["en", en],
];
const HAN = /\p{Script=Han}/u;
const LETTERS = /[A-Za-z]{2}/;
/** Names and abbreviations that are the same word in every language. */
const SAME_EVERYWHERE = /^(Wi-Fi|ID|QR|MB|\W|\d|\{\w+\})*$/;

/** Characters that tell one script from the other, simplified before traditional; all of them usual in such texts. */
const PAIRS =
  "没沒 发發 话話 时時 间間 现現 场場 检檢 测測 项項 结結 过過 这這 还還 开開 关關 闭閉 门門 记記 录錄 电電 脑腦 网網 络絡 线線 连連 号號 单單 " +
  "据據 应應 该該 为為 么麼 样樣 实實 际際 说說 请請 问問 题題 谁誰 让讓 给給 对對 错錯 误誤 机機 构構 职職 务務 组組 员員 经經 产產 业業 认認 证證 " +
  "设設 备備 预預 约約 会會 议議 订訂 车車 东東 处處 标標 签簽 图圖 书書 长長 张張 师師 岁歲 级級 红紅 绿綠 蓝藍 权權 责責 选選 择擇 传傳 输輸 删刪 " +
  "变變 复復 杂雜 坏壞 讯訊 码碼 两兩 个個 们們 几幾 来來 里裡 后後 见見 听聽 读讀 写寫 动動 换換 满滿 无無 旧舊 钟鐘 顺順 难難 够夠 总總 边邊";

/** Mainland words whose characters are fine in Traditional, but that nobody in Taiwan or Hong Kong would use here. */
const MAINLAND_WORDS =
  /信號|屏幕|服務器|登錄|登陸|數據|視頻|默認|軟件|硬盤|打印|鼠標|點擊|保存|菜單|程序|二維碼/;
/** Words that say nothing, hurry people or blame them. */
const BANNED = /系统(?!管理员)|数据|同步|提交|异常|请稍|稍候|亲，|[!！]/;

function forms(message: Message): string[] {
  return typeof message === "string" ? [message] : [message.one, message.other];
}

function texts(catalogue: Texts): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, message]) =>
    forms(message).map((form): [string, string] => [key, form]),
  );
}

/** The keys whose text is at fault, with the text, so that a red test says where to look. */
function faults(catalogue: Texts, wrong: (text: string, key: string) => boolean): string[] {
  return texts(catalogue)
    .filter(([key, text]) => wrong(text, key))
    .map(([key, text]) => `${key}: ${text}`);
}

/** Whether a text holds a character that stands in the first (0) or second (1) script only. */
const holdsAny = (script: 0 | 1) => {
  const pairs = PAIRS.split(" ").filter((pair) => pair[0] !== pair[1]);
  const known = new Set(pairs.map((pair) => pair[script]));
  return (text: string) => [...text].some((character) => known.has(character));
};

describe("the three catalogues", () => {
  it("quote in English with the marks of its own face: curly ones come from the Han face, a whole character wide [Q1]", () => {
    expect(faults(en, (text) => /[“”‘’]/.test(text))).toEqual([]);
  });

  it("have the same texts, none empty [Q1]", () => {
    for (const [, catalogue] of ALL) {
      expect(Object.keys(catalogue).sort()).toEqual(Object.keys(zhHans).sort());
      expect(faults(catalogue, (text) => text.trim() === "")).toEqual([]);
    }
  });

  it("name the same parameters in every language and form, so that no sentence loses its number or name [Q1]", () => {
    const source: Texts = zhHans;
    const wanted = (key: string) => new Set(forms(source[key] ?? "").flatMap(parametersIn));
    for (const catalogue of [zhHant, en]) {
      const odd = faults(catalogue, (text, key) =>
        parametersIn(text).some((name) => !wanted(key).has(name) && !key.startsWith("date.")),
      );
      expect(odd).toEqual([]);
      const lost = faults(catalogue, (text, key) =>
        [...wanted(key)].some((name) => !parametersIn(text).includes(name)),
      );
      // A singular may say "one item" without its number.
      expect(lost.filter((entry) => !/\bone\b|\ba\b/i.test(entry))).toEqual([]);
    }
  });

  it("leave no text untranslated [Q1]", () => {
    const english: Texts = en;
    for (const catalogue of [zhHans, zhHant]) {
      const plain = (text: string) => text.replace(/\{\w+\}/g, "");
      expect(
        faults(
          catalogue,
          (text) => LETTERS.test(plain(text)) && !HAN.test(text) && !SAME_EVERYWHERE.test(text),
        ),
      ).toEqual([]);
      expect(
        faults(catalogue, (text, key) => HAN.test(text) && forms(english[key] ?? "").includes(text)),
      ).toEqual([]);
    }
    expect(faults(en, (text) => HAN.test(text))).toEqual([]);
  });

  it("keep each script to itself: no simplified characters in Traditional Chinese, nor the reverse [Q1]", () => {
    expect(faults(zhHant, holdsAny(0))).toEqual([]);
    expect(faults(zhHans, holdsAny(1))).toEqual([]);
  });

  it("speak the words of Taiwan and Hong Kong, not converted ones [Q1]", () => {
    expect(faults(zhHant, (text) => MAINLAND_WORDS.test(text))).toEqual([]);
  });

  it("say what is so in spoken words, without jargon, haste or exclamation marks [Q7]", () => {
    expect(faults(zhHans, (text) => BANNED.test(text))).toEqual([]);
    expect(faults(zhHant, (text) => /[!！]|請稍/.test(text))).toEqual([]);
    expect(faults(en, (text) => /!|please wait|oops/i.test(text))).toEqual([]);
  });

  it("put a half-width space between Han and digits or Latin, and full-width punctuation after Han [Q1]", () => {
    for (const catalogue of [zhHans, zhHant]) {
      expect(
        faults(catalogue, (text) => /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.test(text)),
      ).toEqual([]);
      expect(faults(catalogue, (text) => /\p{Script=Han}[,;?:]/u.test(text))).toEqual([]);
    }
  });

  it("own each key in one area only: a later area can't silently replace a text", async () => {
    for (const language of ["zh-Hans", "zh-Hant", "en"]) {
      const folder = fileURLToPath(new URL(`./${language}`, import.meta.url));
      const joined = ["index.ts", "first.ts", "later.ts"];
      const areas = readdirSync(folder).filter((file) => file.endsWith(".ts") && !joined.includes(file));
      const keys: string[] = [];
      for (const area of areas) {
        const module: Record<string, Texts> = await import(`./${language}/${area.slice(0, -3)}.ts`);
        keys.push(...Object.values(module).flatMap((texts) => Object.keys(texts)));
      }
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
      expect(new Set(keys)).toEqual(new Set(Object.keys(zhHans)));
    }
  });
});
