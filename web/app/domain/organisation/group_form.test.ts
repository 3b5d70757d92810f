import { describe, expect, it } from "vitest";
import { groupProblem } from "./group_form";
import { GROUPS, RECEPTION } from "./testing/people";

describe("a group's name", () => {
  it("is needed, and not without end [O1]", () => {
    expect(groupProblem("  ", GROUPS, null)).toBe("required");
    expect(groupProblem("组".repeat(51), GROUPS, null)).toBe("too_long");
  });

  it("is not that of another group, however it is spaced [O1]", () => {
    expect(groupProblem("客户 接待组", GROUPS, null)).toBe("taken");
    expect(groupProblem("客户接待组", GROUPS, RECEPTION.id)).toBeNull();
    expect(groupProblem("后勤组", GROUPS, null)).toBeNull();
  });
});
