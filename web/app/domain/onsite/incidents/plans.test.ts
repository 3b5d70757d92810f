import { describe, expect, it } from "vitest";
import { stepTexts } from "../safety_plan/steps";
import { planInUse, plansFor, stepsOf } from "./plans";
import { line, plan } from "./testing/incident";

const GALA_PLANS = [
  plan("YA01", "火情"),
  plan("YA02", "触电"),
  plan("YA04", "宾客突发疾病"),
  plan("YA05", "食物过敏或疑似食物中毒"),
  plan("YA06", "拥挤与踩踏风险"),
  plan("YA07", "停电"),
  plan("YA08", "人员冲突"),
  plan("YA09", "儿童走失"),
  plan("YA10", "关键设备故障"),
];
const codes = (kind: Parameters<typeof plansFor>[0], plans = GALA_PLANS) =>
  plansFor(kind, plans).map(({ id }) => id);

describe("the safety plan of an incident", () => {
  it("is found by the words of its kind in each language, the closest first [X5 X9]", () => {
    expect(codes("fire")).toEqual(["YA01"]);
    expect(codes("injury")).toEqual(["YA04", "YA05", "YA02"]);
    expect(codes("power")).toEqual(["YA07", "YA02"]);
    expect(codes("lost_child")).toEqual(["YA09"]);
    expect(codes("injury", [plan("P1", "Medical emergency")])).toEqual(["P1"]);
    expect(codes("crowd", [plan("P2", "擁擠與推擠")])).toEqual(["P2"]);
  });

  it("is left to people where no word fits, and stays the one that somebody works by [X5 X9]", () => {
    expect(planInUse("other", GALA_PLANS, [])).toBeUndefined();
    const ticked = line("1", 1, { kind: "step_done", safety_plan: "YA05", step: 0 });
    expect(planInUse("injury", GALA_PLANS, [ticked])?.id).toBe("YA05");
  });
});

describe("the steps of a plan", () => {
  it("lose the numbers that people typed before them, and nothing else [X5]", () => {
    expect(stepTexts("1. 拨 120\n\n2、清出通道\r\n- 留人陪护\n10m 内不留人")).toEqual([
      "拨 120",
      "清出通道",
      "留人陪护",
      "10m 内不留人",
    ]);
  });

  it("are done when the latest line about them says so, whatever the order of arrival [X5 X9]", () => {
    const done = line("1", 1, { kind: "step_done", safety_plan: "YA01", step: 0 });
    const undone = line("2", 5, { kind: "step_undone", safety_plan: "YA01", step: 0 });
    const other = line("3", 9, { kind: "step_done", safety_plan: "YA02", step: 1 });
    const states = (...lines: (typeof done)[]) =>
      stepsOf(plan("YA01", "火情"), lines).map((step) => step.done?.id);
    expect(states(done)).toEqual(["1", undefined]);
    expect(states(undone, done)).toEqual([undefined, undefined]);
    expect(states(done, undone, other)).toEqual([undefined, undefined]);
  });
});
