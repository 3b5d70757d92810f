import { describe, expect, it } from "vitest";
import { numbersIn, sameNumber, searchableDigits, typedDigits } from "./numbers";

describe("a number in any writing", () => {
  it.each([
    "13800138000",
    "138 0013 8000",
    "138-0013-8000",
    "138–0013—8000",
    "１３８００１３８０００",
    "+86 138 0013 8000",
    "+8613800138000",
    "(+86) 138 0013 8000",
    "（＋８６）138 0013 8000",
    "0086-138-0013-8000",
    "86 13800138000",
    "013800138000",
    "手机 138.0013.8000",
  ])("%s is one and the same mobile [R3 F36]", (written) => {
    expect(sameNumber(written, "13800138000")).toBe(true);
  });

  it.each([
    "021-62345678",
    "(021) 6234 5678",
    "（０２１）6234-5678",
    "+86 21 6234 5678",
    "+86 (0)21 6234 5678",
    "862162345678",
    "62345678",
    "021-62345678-8012",
    "021-62345678 转 8012",
    "021-6234-5678 ext. 8012",
    "021 62345678#8012",
    "400-820-8820 / 021-62345678",
  ])("%s is one and the same line [R3 F36]", (written) => {
    expect(sameNumber(written, "02162345678")).toBe(true);
  });

  it("other numbers stay other numbers [R3 F36]", () => {
    expect(sameNumber("13800138000", "13800138001")).toBe(false);
    expect(sameNumber("62345678", "13862345678"), "the end of a mobile is no local number").toBe(false);
    expect(sameNumber("021-62345678", "010-62345678"), "another town").toBe(false);
    expect(sameNumber("021-62345678 转 8012", "021-62345678 转 8013"), "another desk").toBe(false);
    expect(sameNumber("8012", "021-62348012"), "four digits say nothing").toBe(false);
    expect(sameNumber("", "13800138000") || sameNumber(null, undefined)).toBe(false);
  });

  it("numbers of other places keep their country's code and are found without it [R3 F36]", () => {
    expect(sameNumber("+852 2345 6789", "2345 6789")).toBe(true);
    expect(sameNumber("+886 912 345 678", "0912345678")).toBe(true);
    expect(sameNumber("+852 2345 6789", "+853 2345 6789")).toBe(false);
  });

  it("an extension is told apart, whatever it is written with [R3]", () => {
    for (const written of [
      "021-62345678转8012",
      "021-62345678 分機：8012",
      "021-62345678x8012",
      "021-62345678-8012",
    ])
      expect(numbersIn(written)).toEqual([{ digits: "2162345678", extension: "8012" }]);
    expect(numbersIn("没有电话")).toEqual([]);
  });
});

describe("digits as one types them", () => {
  const found = (typed: string, written: string) =>
    typedDigits(typed).some((digits) => searchableDigits(written).includes(digits));

  it.each([
    ["8000", "+86 138-0013-8000"],
    ["1380", "138 0013 8000"],
    ["0013 80", "138 0013 8000"],
    ["+86 138", "138 0013 8000"],
    ["+861", "138 0013 8000"],
    ["0086138", "138 0013 8000"],
    ["86138", "138 0013 8000"],
    ["0138", "138 0013 8000"],
    ["１３８０", "138 0013 8000"],
    ["(021) 6234", "+86 21 6234 5678"],
    ["02162", "（021）62345678"],
    ["6234-5678", "+86 21 6234 5678 转 8012"],
    ["8012", "021-62345678 转 8012"],
    ["56788012", "021-62345678 转 8012"],
    ["+852 23", "+852 2345 6789"],
    ["8820", "400-820-8820 / 021-62345678"],
  ])("%s finds %s [R3]", (typed, written) => {
    expect(found(typed, written)).toBe(true);
  });

  it("what is no number is no number [R3]", () => {
    expect(typedDigits("蓝鲸")).toEqual([]);
    expect(typedDigits("lj2")).toEqual([]);
    expect(typedDigits("+ ")).toEqual([]);
    expect(found("8002", "138 0013 8000")).toBe(false);
  });
});
