import { describe, expect, it } from "vitest";
import { inBox, LONGEST, pathOf, type Stroke, TYPED_LINE } from "./signature";

function scrawl(points: number): Stroke {
  return Array.from({ length: points }, (_, at) => ({
    x: Math.round(500 + 450 * Math.sin(at / 3)),
    y: Math.round(200 + 180 * Math.cos(at / 2)),
  }));
}

describe("a drawn signature", () => {
  it("is kept as strokes in a box of 1000 × 400, whatever the size of the screen [X4]", () => {
    expect(inBox({ x: 164, y: 66 }, { width: 328, height: 131.2 })).toEqual({ x: 500, y: 201 });
    expect(inBox({ x: -5, y: 999 }, { width: 328, height: 131.2 })).toEqual({ x: 0, y: 400 });
  });

  it("begins each stroke anew, and shows a dot [X4]", () => {
    const line = [
      { x: 100, y: 100 },
      { x: 101, y: 100 },
      { x: 200, y: 150 },
    ];
    expect(pathOf([line, [{ x: 300, y: 90 }]])).toBe("M100 100l100 50M300 90l0 0");
    expect(pathOf([])).toBe("");
  });

  it("always fits the record, however long somebody scrawls [X4]", () => {
    expect(pathOf([scrawl(50_000)]).length).toBeLessThanOrEqual(LONGEST);
    const dots = Array.from({ length: 5_000 }, (_, at) => [{ x: at % 1000, y: 10 }]);
    const path = pathOf(dots);
    expect(path.length).toBeLessThanOrEqual(LONGEST);
    expect(path).toMatch(/l0 0$/);
  });

  it("is never taken for the line under a typed name [X4]", () => {
    expect(
      pathOf([
        [
          { x: 40, y: 340 },
          { x: 960, y: 340 },
        ],
      ]),
    ).not.toBe(TYPED_LINE);
  });
});
