/** A signature as strokes in a box of 1000 × 400, and as the SVG path that is kept of it. Pure. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Stroke = readonly Point[];

export const BOX = { width: 1000, height: 400 } as const;
/** What a field of the record takes. */
export const LONGEST = 10_000;
/**
 * The path of those who sign by typing their name: the line on which the name stands. It is no stroke that a hand
 * draws, so that one can tell the two apart and show the name above it.
 */
export const TYPED_LINE = "M40 340H960";

/** The path of these strokes, short enough to be kept: the longer it is, the coarser it gets. */
export function pathOf(strokes: readonly Stroke[]): string {
  for (let apart = 4; ; apart *= 2) {
    const path = strokes.map((stroke) => strokePath(thinned(stroke, apart))).join("");
    if (path.length <= LONGEST) return path;
    // A thousand dots and more: the last of them are not what makes a name readable.
    if (apart > BOX.width) return path.slice(0, path.lastIndexOf("M", LONGEST));
  }
}

/** A point of the pad, in its pixels, as a point of the box. */
export function inBox(point: Point, pad: { width: number; height: number }): Point {
  return {
    x: within((point.x / pad.width) * BOX.width, BOX.width),
    y: within((point.y / pad.height) * BOX.height, BOX.height),
  };
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value)));
}

/** Without points that lie closer to the one before than `apart`; the first and the last stay. */
function thinned(stroke: Stroke, apart: number): Stroke {
  const kept: Point[] = [];
  stroke.forEach((point, index) => {
    const before = kept.at(-1);
    const far = !before || Math.hypot(point.x - before.x, point.y - before.y) >= apart;
    if (far || index === stroke.length - 1) kept.push(point);
  });
  return kept;
}

function strokePath(stroke: Stroke): string {
  const [first, ...rest] = stroke;
  if (!first) return "";
  let at = first;
  const steps = rest.map((point) => {
    const step = `${point.x - at.x} ${point.y - at.y}`;
    at = point;
    return step;
  });
  // A dot is a line of no length, which round caps show.
  return `M${first.x} ${first.y}l${steps.length > 0 ? steps.join(" ") : "0 0"}`;
}
