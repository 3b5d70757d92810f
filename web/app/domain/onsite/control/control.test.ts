import { describe, expect, it } from "vitest";
import { judge } from "../attention";
import { boardRow } from "../board/rows";
import { check, MA, minutesFromNoon, NOON } from "../testing/check";
import { attentionNow } from "./attention_now";

const names = { zone: () => "", person: () => "", category: () => "" };
const view = { now: NOON, me: "", refused: new Set<string>(), photographed: new Set<string>() };

describe("the checks of the control room", () => {
  const rows = [
    check({ responsible: MA, due: minutesFromNoon(60) }, { id: "to do" }),
    check({ responsible: MA, due: minutesFromNoon(-5) }, { id: "late" }),
    check({ result: "pass" }, { id: "passed" }),
    check({ result: "fail", category: "setup" }, { id: "failed, shuts nothing" }),
    check({ result: "fail" }, { id: "failed" }),
  ].map((one) => boardRow(judge(one, view), names, NOON));

  it("are those that are wrong or late, first what keeps the doors shut, the worse before the late [X4 Q7]", () => {
    const shown = attentionNow(rows, new Set(["to do", "late", "failed"]));
    expect(shown.map(({ id }) => id)).toEqual(["failed", "late", "failed, shuts nothing"]);
  });

  it("are none when all is well [X4]", () => {
    expect(attentionNow(rows.slice(0, 1), new Set(["to do"]))).toEqual([]);
  });
});
