import { describe, expect, it } from "vitest";
import type { TemplateItem } from "./templates/from_template";
import { check } from "./testing/check";
import { twinOf } from "./twin";

const line = (id: string, number: number): TemplateItem =>
  ({ id, fields: { template: "stage", number } }) as unknown as TemplateItem;
const LINES = [line("old-7", 7), line("new-7", 7), line("old-8", 8)];

describe("a check that was taken out because its line stood twice", () => {
  it("leads to the one that stays, also when that was made from the corrected line [X1 F36]", () => {
    const [gone, kept] = [
      check({ template_item: "old-7" }, { id: "check-1" }),
      check({ template_item: "new-7" }, { id: "check-2" }),
    ];
    const other = check({ template_item: "old-8" }, { id: "check-3" });
    expect(twinOf(gone, [gone, other, kept], LINES)?.id).toBe(kept.id);
  });

  it("leads nowhere when it was the only one of its line, or of no line [X1]", () => {
    const [alone, added] = [
      check({ template_item: "old-8" }, { id: "check-4" }),
      check({ template_item: null }, { id: "check-5" }),
    ];
    const others = [
      check({ template_item: "old-7" }, { id: "check-6" }),
      check({ template_item: null }, { id: "check-7" }),
    ];
    expect(twinOf(alone, [alone, ...others], LINES)).toBeUndefined();
    expect(twinOf(added, [added, ...others], LINES)).toBeUndefined();
  });
});
