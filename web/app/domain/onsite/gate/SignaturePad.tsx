import { useRef } from "preact/hooks";
import { t } from "#/i18n";
import { BOX, inBox, type Point, pathOf, type Stroke } from "./signature";

interface SignaturePadProps {
  strokes: readonly Stroke[];
  onStrokes: (strokes: readonly Stroke[]) => void;
}

/** A box to write one's name in, with finger, pen or mouse. Whoever can't, types it instead: that way stands beside it. */
export function SignaturePad({ strokes, onStrokes }: SignaturePadProps) {
  // Pointer events come faster than renderings: the stroke under way is kept here.
  const drawing = useRef<Point[] | null>(null);
  const draw = (event: PointerEvent, begins: boolean) => {
    const pad = event.currentTarget as SVGSVGElement;
    const { left, top, width, height } = pad.getBoundingClientRect();
    const point = inBox({ x: event.clientX - left, y: event.clientY - top }, { width, height });
    const earlier = begins ? strokes : strokes.slice(0, -1);
    drawing.current = begins ? [point] : [...(drawing.current ?? []), point];
    onStrokes([...earlier, drawing.current]);
  };
  const end = () => {
    drawing.current = null;
  };
  return (
    <svg
      class="gate-pad"
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      role="img"
      aria-label={t("opening.signPadLabel")}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        draw(event, true);
      }}
      onPointerMove={(event) => drawing.current && draw(event, false)}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <path d="M40 340H960" stroke="var(--line)" stroke-width="4" />
      <SignaturePath path={pathOf(strokes)} />
    </svg>
  );
}

/** The strokes themselves. */
export function SignaturePath({ path }: { path: string }) {
  return (
    <path
      d={path}
      fill="none"
      stroke="var(--ink)"
      stroke-width="10"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  );
}
