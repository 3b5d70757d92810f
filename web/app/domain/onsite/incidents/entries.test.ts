import { describe, expect, it } from "vitest";
import { MA, QIN } from "../testing/check";
import { byMoment, linesToSee, Timelines, unseenLines } from "./entries";
import { line } from "./testing/incident";

describe("a timeline", () => {
  it("stands in the order of moments, and of one moment by author, whatever the order of arrival [X9]", () => {
    const lines = [line("3", 9), line("2", 5, { author: QIN }), line("1", 5, { author: MA })];
    expect(lines.sort(byMoment).map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect(
      lines
        .reverse()
        .sort(byMoment)
        .map(({ id }) => id),
    ).toEqual(["1", "2", "3"]);
  });

  it("keeps its array while none of its lines changed: one new line draws one incident [X9]", () => {
    const timelines = new Timelines();
    const [a, b] = [line("1", 1), line("2", 2, { incident: "b" })];
    const before = timelines.update([a, b]);
    const after = timelines.update([a, b, line("3", 3, { incident: "b" })]);
    expect(after.get("a")).toBe(before.get("a"));
    expect(after.get("b")?.map(({ id }) => id)).toEqual(["2", "3"]);
    const changed = timelines.update([line("1", 1, { text: "另一句" }), b]);
    expect(changed.get("a")?.[0]?.fields.text).toBe("另一句");
    expect(changed.get("b")).toHaveLength(1);
  });

  it("of 5,000 lines on 200 incidents takes a further one within a frame [X9 Speed]", () => {
    const timelines = new Timelines();
    const many = Array.from({ length: 5_000 }, (_, index) =>
      line(String(index).padStart(5, "0"), index % 97, { incident: String(index % 200) }),
    );
    timelines.update(many);
    const further = [...many, line("99999", 1, { incident: "7" })];
    const start = performance.now();
    const found = timelines.update(further);
    expect(performance.now() - start).toBeLessThan(100);
    expect(found.get("7")).toHaveLength(26);
  });

  it("counts what somebody must have seen to close it, and names what they had not [X9 S5]", () => {
    const told = line("up", 4, { kind: "escalated", author: null });
    const lines = [line("1", 1, {}, { rev: 10 }), told, line("3", 2, { author: QIN }, { rev: 30 })];
    expect(linesToSee(lines)).toBe(2);
    expect(unseenLines(lines, 1).map(({ id }) => id)).toEqual(["3"]);
    // Written earlier, but it came in later: nobody at the desk had seen it.
    const late = line("0", -5, {}, { rev: 40 });
    expect(unseenLines([...lines, late], 2).map(({ id }) => id)).toEqual(["0"]);
  });
});
