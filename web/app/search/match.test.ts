import { describe, expect, it } from "vitest";
import { Finder, wordsOf } from "./match";
import { parseTable } from "./pinyin";
import { TABLE } from "./readings";

const finder = new Finder(parseTable(TABLE));
const finds = (query: string, ...texts: (string | null)[]) => finder.finds(wordsOf(query), texts);

describe("searching as people type", () => {
  it.each([
    ["a part of the text", "压力", true],
    ["initials", "mhqylb", true],
    ["some initials from the middle", "ylb", true],
    ["whole syllables", "miehuoqi", true],
    ["a syllable that is still being typed", "miehu", true],
    ["initials and syllables mixed", "mhuoq", true],
    ["characters and initials mixed", "灭hq", true],
    ["an input method's apostrophes", "mie'huo", true],
    ["syllables parted by spaces", "mie huo qi", true],
    ["capitals and full-width letters", "ＭＨＱ", true],
    ["two words from two places", "ylb mh", true],
    ["letters in the wrong order", "qhm", false],
    ["a syllable that is not there", "miehuang", false],
    ["a word that is only half there", "灭火 水", false],
  ])("%s: %s [X1]", (_, query, found) => {
    expect(finds(query, "灭火器压力表")).toBe(found);
  });

  it("finds a word with two readings by the one that is meant [X1]", () => {
    expect(finds("tiaoshi", "音响调试")).toBe(true);
    expect(finds("yxts", "音响调试")).toBe(true);
    expect(finds("zhonglian", "重量")).toBe(true);
    expect(finds("cl", "重量")).toBe(true);
  });

  it("zh, ch and sh may be typed as one letter or as two [X1]", () => {
    expect(finds("zhz", "桌子")).toBe(true);
    expect(finds("zz", "桌子")).toBe(true);
    expect(finds("shuiq", "水枪") && finds("shq", "水枪") && finds("sq", "水枪")).toBe(true);
  });

  it("finds Traditional characters and English alike [X1 Q1]", () => {
    expect(finds("mhq", "滅火器壓力錶")).toBe(true);
    expect(finds("fire ext", "Fire extinguishers")).toBe(true);
  });

  it("finds by code, and by words that stand in different texts of a record [X1]", () => {
    expect(finds("qd100", "灭火器压力表", "QD100")).toBe(true);
    expect(finds("100 qdy", "灭火器压力表", "QD100", null, "秦大勇")).toBe(true);
    expect(finds("100 mxd", "灭火器压力表", "QD100", null, "秦大勇")).toBe(false);
  });

  it("letters inside Han text count: LED, kg [X1]", () => {
    expect(finds("zled", "主LED屏坏点")).toBe(true);
    expect(finds("ledp", "主LED屏坏点")).toBe(true);
  });

  it("finds prose by its words, not by the initials that happen to stand in it [X1]", () => {
    const found = (word: string) => finder.finds(wordsOf(word), ["吊点"], ["每台灯具均有独立钢丝保险绳"]);
    expect(found("保险绳")).toBe(true);
    expect(found("bxs")).toBe(false);
    expect(found("dd 钢丝")).toBe(true);
  });

  it("no word at all finds everything, a sign that nobody wrote finds nothing [X1]", () => {
    expect(finds("   ", "灭火器")).toBe(true);
    expect(finds("%", "灭火器")).toBe(false);
  });

  it("before the table of readings has come, the characters themselves are found [X1]", () => {
    const early = new Finder(new Map());
    expect(early.finds(wordsOf("灭火"), ["灭火器"])).toBe(true);
    expect(early.finds(wordsOf("mhq"), ["灭火器"])).toBe(false);
  });
});

/** Processor time of this process in ms: other processes of the machine do not count. */
function cpuMs(): number {
  const { process } = globalThis as unknown as { process: { cpuUsage(): { user: number } } };
  return process.cpuUsage().user / 1_000;
}

describe("speed", () => {
  it("a key over 10,000 records is answered well inside a tenth of a second [F39]", () => {
    const titles = Array.from(
      { length: 10_000 },
      (_, index) => `${index}号疏散走道应急照明照度与灭火器取用距离`,
    );
    const key = (word: string) => {
      for (const title of titles) finder.finds([word], [title, "三层序厅签到区", "马晓东", "QD097"]);
    };
    key("y"); // the first key prepares the texts, in the time in which the second is typed
    const started = cpuMs();
    for (const typed of ["yj", "yjz", "yjzm", "yjzmz"]) key(typed);
    expect((cpuMs() - started) / 4).toBeLessThan(100);
  });
});
