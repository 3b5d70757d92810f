import { describe, expect, it } from "vitest";
import type { Change } from "#/outbox/types";
import { fullHistory, knownHere, type LoggedChange } from "./history";
import { check, conflictingCheck, MA, minutesFromNoon, QIN } from "./testing/check";

const nothing = { unsent: [], sent: [], refused: [] };
const it1 = check();

function own(patch: Change["patch"], at: string, id = "X"): Change {
  return { id, entity: "check", record: it1.id, create: false, at, patch, base: {} };
}

function logged(patch: Change["patch"], at: string, more: Partial<LoggedChange> = {}): LoggedChange {
  return { id: at, create: false, person: QIN, at, received: at, verdict: "applied", patch, ...more };
}

describe("the story of a check without a network", () => {
  it("tells the standing result with its author, though somebody else gave it [X4 Q7]", () => {
    const passed = check({ result: "pass", measured: 3 }, { stamps: { result: { by: QIN, at: "t" } } });
    const [step] = knownHere(passed, MA, nothing);
    expect(step).toMatchObject({ by: QIN, at: "t", kind: "result", result: "pass", measured: 3 });
  });

  it("tells both results of a conflict, the later first [X4 F10]", () => {
    const steps = knownHere(conflictingCheck(), MA, nothing);
    expect(steps.map((step) => [step.by, step.result])).toEqual([
      [MA, "fail"],
      [QIN, "pass"],
    ]);
  });

  it("tells own work once, and that it is only here [Q7]", () => {
    const at = minutesFromNoon(-5);
    const passed = check({ result: "pass" }, { stamps: { result: { by: MA, at } } });
    const steps = knownHere(passed, MA, { ...nothing, unsent: [{ change: own({ result: "pass" }, at) }] });
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({ kind: "result", state: "here", received: null });
  });

  it("tells what was not accepted, and nothing of other checks [Q7]", () => {
    const reason = { code: "forbidden", message: "" };
    const refused = [{ change: own({ result: "pass" }, "t"), reason, refusedAt: "u" }];
    const others = [{ change: { ...own({ result: "fail" }, "t"), record: "another" } }];
    const steps = knownHere(it1, MA, { unsent: others, sent: [], refused });
    expect(steps.map((step) => step.state)).toEqual(["refused"]);
  });
});

describe("the full story", () => {
  it("follows the clocks of those who did it, not the order in which it arrived [X4 F21]", () => {
    const late = logged({ result: "fail" }, minutesFromNoon(-10), { received: minutesFromNoon(90) });
    const early = logged({ result: "pass" }, minutesFromNoon(-5), { received: minutesFromNoon(-4) });
    const steps = fullHistory(it1, MA, nothing, [late, early]);
    expect(steps.map((step) => step.result)).toEqual(["pass", "fail"]);
  });

  it("puts what this phone has not sent on top of the log, and nothing twice [Q7 F7]", () => {
    const log = [logged({ result: "pass" }, "2026-12-18T03:00:00.000Z", { id: "S" })];
    const sent = [
      {
        change: own({ result: "pass" }, "2026-12-18T03:00:00.000Z", "S"),
        verdict: "applied" as const,
        sentAt: "x",
      },
    ];
    const unsent = [{ change: own({ result: "fail" }, "2026-12-18T05:00:00.000Z") }];
    const steps = fullHistory(it1, MA, { unsent, sent, refused: [] }, log);
    expect(steps.map((step) => [step.result, step.state])).toEqual([
      ["fail", "here"],
      ["pass", "server"],
    ]);
  });

  it("says of each change what it was [O5]", () => {
    const kinds = (patch: Change["patch"], create = false) =>
      fullHistory(it1, MA, nothing, [logged(patch, "t", { create })])[0];
    expect(kinds({ title: "a", event: "e" }, true)?.kind).toBe("created");
    expect(kinds({ result: null })?.kind).toBe("back");
    expect(kinds({ remark: "没水了" })).toMatchObject({ kind: "remark", remark: "没水了" });
    expect(kinds({ due: "d", zone: "z" })).toMatchObject({ kind: "changed", fields: ["due", "zone"] });
    expect(kinds({ deleted: true })?.kind).toBe("removed");
    expect(kinds({ deleted: false })?.kind).toBe("restored");
  });
});
