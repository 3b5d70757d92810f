import { expect, it } from "vitest";
import { shown } from "../testing/shown";
import { assemblyPoints, phonesIn, type SafetyPlan, sortPlans } from "./plans";
import { stepTexts } from "./steps";

function plan(code: string, level: "ordinary" | "serious" | "major", point?: string): SafetyPlan {
  const fields = { code, kind: "火情", level, steps: "", ...(point ? { assembly_point: point } : {}) };
  return shown("safety_plan", `01M7PLAN0000000000000000${code}`, fields);
}

it("the gravest plan stands first, then by code [X5]", () => {
  const sorted = sortPlans([
    plan("09", "ordinary"),
    plan("04", "serious"),
    plan("02", "major"),
    plan("01", "major"),
  ]);
  expect(sorted.map(({ fields }) => fields.code)).toEqual(["01", "02", "04", "09"]);
});

it("steps are a line each, however somebody numbered them [X5]", () => {
  const text = "1. 按报警按钮\n2、拨打119\r\n（3）打开四个出口\n④ 点人数\n\n 不乘电梯 \n10米内清空";
  expect(stepTexts(text)).toEqual([
    "按报警按钮",
    "拨打119",
    "打开四个出口",
    "点人数",
    "不乘电梯",
    "10米内清空",
  ]);
  expect(stepTexts("")).toEqual([]);
});

it("every number in a cell can be rung [X5]", () => {
  expect(phonesIn("119 / 190 0000 0015，值班室 0571-8888 0000")).toEqual([
    "119",
    "19000000015",
    "057188880000",
  ]);
  expect(phonesIn("总机转")).toEqual([]);
});

it("assembly points stand once each, with the emergencies they are for [X5]", () => {
  const points = assemblyPoints([
    plan("01", "major", "喷泉广场"),
    plan("02", "major", "喷泉广场 "),
    plan("03", "serious"),
  ]);
  expect(points.map(({ name, plans }) => [name, plans.length])).toEqual([["喷泉广场", 2]]);
});
