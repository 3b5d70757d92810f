import { describe, expect, it } from "vitest";
import { fileProblem, LARGEST_FILE, megabytes } from "./file_check";
import {
  asCsv,
  asLines,
  countSeverities,
  type Finding,
  filterFindings,
  findingRows,
  type Report,
  sumsOf,
  type Words,
} from "./report";

const finding = (part: Partial<Finding>): Finding => ({
  sheet: "清单",
  row: 14,
  column: "截止时间*",
  cell: "G14",
  code: "not_a_time",
  message: "“下午”看不出时间",
  severity: "error",
  value: "下午",
  ...part,
});

const report: Report = {
  file: "gala.xlsx",
  dry_run: true,
  readable: true,
  sheets: [
    { sheet: "人员", rows: 26, added: 1, changed: 2, unchanged: 23, refused: 0 },
    { sheet: "清单", rows: 193, added: 190, changed: 0, unchanged: 0, refused: 3 },
  ],
  findings: [
    finding({ code: "a", severity: "info", row: 2 }),
    finding({ code: "b", severity: "error", row: 9 }),
    finding({ code: "c", severity: "warning", row: 3, sheet: "人员" }),
    finding({ code: "d", severity: "error", row: 4, sheet: null }),
  ],
  unknown_sheets: [],
  taken: 216,
};

const words: Words = {
  heads: ["收没收", "表", "行", "列", "写的是", "怎么回事", "代码"],
  severity: { error: "没收", warning: "缺一部分", info: "留意" },
};

describe("the report of a workbook", () => {
  const rows = findingRows(report);

  it("begins with what was not taken; within, as it stands in the file [Q5]", () => {
    expect(rows.map((row) => row.code)).toEqual(["b", "d", "c", "a"]);
  });

  it("is narrowed to a sheet and to what was not taken; what belongs to no sheet can be found, too [Q5]", () => {
    const codes = (sheet: string | null, severity: "all" | "error") =>
      filterFindings(rows, sheet, severity).map((row) => row.code);
    expect(codes("清单", "all")).toEqual(["b", "a"]);
    expect(codes(null, "error")).toEqual(["b", "d"]);
    expect(codes("", "all")).toEqual(["d"]);
  });

  it("counts what each filter would show [Q5]", () => {
    expect(countSeverities(rows, null)).toEqual({ all: 4, error: 2, warning: 1, info: 1 });
    expect(countSeverities(rows, "清单")).toEqual({ all: 2, error: 1, warning: 0, info: 1 });
  });

  it("adds up the sheets [Q5]", () => {
    expect(sumsOf(report)).toEqual({
      rows: 219,
      added: 191,
      changed: 2,
      unchanged: 23,
      refused: 3,
      news: 193,
    });
  });
});

describe("the report taken along", () => {
  it("is a CSV that a spreadsheet program reads as it stands [Q5]", () => {
    const told = finding({ message: 'The word "later",\nno time', value: null, column: null });
    expect(asCsv([told], words)).toBe(
      '\ufeff收没收,表,行,列,写的是,怎么回事,代码\r\n没收,清单,14,G14,,"The word ""later"",\nno time",not_a_time\r\n',
    );
  });

  it("can't become a formula, whatever the strange file held [Q5]", () => {
    const csv = asCsv([finding({ value: "=HYPERLINK(1)" }), finding({ value: "-3" })], words);
    expect(csv).toContain(",'=HYPERLINK(1),");
    expect(csv).toContain(",-3,");
  });

  it("goes to the clipboard one line a finding [Q5]", () => {
    const lines = asLines([finding({ message: "two\nlines\tand a tab" })], words).split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]?.split("\t")[5]).toBe("two lines and a tab");
  });
});

describe("a chosen file", () => {
  it.each([
    ["gala.xlsx", 1, null],
    ["GALA.XLSX ", 1, null],
    ["macros.xlsm", LARGEST_FILE, null],
    ["old.xls", 1, "not_a_workbook"],
    ["gala.xlsx.pdf", 1, "not_a_workbook"],
    ["list.csv", 1, "not_a_workbook"],
    ["gala.xlsx", 0, "empty"],
    ["gala.xlsx", LARGEST_FILE + 1, "too_large"],
  ])("%s of %d bytes: %s [Q5]", (name, size, problem) => {
    expect(fileProblem({ name, size })).toBe(problem);
  });

  it("over the limit never sounds as if it were at the limit [Q5]", () => {
    expect(megabytes(LARGEST_FILE + 1)).toBe("20.1");
    expect(megabytes(LARGEST_FILE)).toBe("20");
  });
});
