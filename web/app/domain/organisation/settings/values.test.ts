import { describe, expect, it } from "vitest";
import { SETTINGS } from "#/generated/settings";
import { lengthOf, PARTS, readValue } from "./values";

describe("the department's settings", () => {
  it("are all on the screen, each once [X4 X7 X9]", () => {
    expect(PARTS.flatMap(({ names }) => names).sort()).toEqual(Object.keys(SETTINGS).sort());
  });

  it("are taken as people type them, within their bounds only [X4]", () => {
    expect(readValue("no_show_minutes", " １５ ")).toBe(15);
    expect(readValue("no_show_minutes", "0")).toBe(null);
    expect(readValue("no_show_minutes", "241")).toBe(null);
    expect(readValue("no_show_minutes", "")).toBe(null);
    expect(readValue("no_show_minutes", "1.5")).toBe(null);
  });

  it("know their unit [X7]", () => {
    expect(lengthOf("call_escalation_seconds", 60)).toBe(60_000);
    expect(lengthOf("safety_valid_minutes", 720)).toBe(12 * 3_600_000);
  });
});
