import { type Signal, signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { whenIdle } from "./idle";
import "./LazyRows.css";

/** Rows drawn in one go: what a slow phone draws between two taps without anybody noticing. */
const CHUNK = 6;
/** A screenful, and a little more: drawn at once. */
const FIRST = 2;
/** So many are drawn without being scrolled to, in idle moments; the browser's own search then finds them. */
const UNASKED = 600;
/** What comes so near to the screen is drawn, in px. */
const NEAR = 800;
const ROW_HEIGHT = 66;
const PATIENCE_MS = 2_000;

interface LazyRowsProps {
  ids: readonly string[];
  /** A keyed row: `<CheckRow key={id} … />`. Must be stable: another function draws everything again. */
  row: (id: string) => ComponentChildren;
  /** A row that must be there at once: the one that is open. */
  need?: string | null | undefined;
  label?: string;
  /** Of most rows, in px: the place that is kept for those that are not drawn yet. */
  height?: number;
}

/** A list that is there at once: the first rows immediately, the rest when nobody is waiting, or when one scrolls near. */
export function LazyRows({ ids, row, need, label, height = ROW_HEIGHT }: LazyRowsProps) {
  const chunks = useChunks(ids);
  const drawn = useDrawn(need ? Math.floor(ids.indexOf(need) / CHUNK) : -1);
  useEffect(() => drawInIdleTime(chunks.length, drawn), [chunks.length]);
  return (
    <ul aria-label={label}>
      {partsOf(chunks.length, drawn.value).map(({ from, to, isDrawn }) =>
        isDrawn ? (
          <Chunk key={from} ids={chunks[from] ?? NONE} row={row} />
        ) : (
          <Gap
            key={`to ${to}`}
            from={from}
            height={height * rowsIn(chunks, from, to)}
            near={height * CHUNK}
            drawn={drawn}
          />
        ),
      )}
    </ul>
  );
}

const NONE: readonly string[] = [];

/** Which chunks are drawn; a new set with each that is. */
type Drawn = Signal<ReadonlySet<number>>;

function useDrawn(needed: number): Drawn {
  const kept = useRef<Drawn>(undefined);
  kept.current ??= signal(new Set(Array.from({ length: FIRST }, (_, index) => index).concat(needed)));
  return kept.current;
}

function draw(drawn: Drawn, chunks: readonly number[]): void {
  drawn.value = new Set([...drawn.peek(), ...chunks]);
}

interface Part {
  readonly from: number;
  /** The last chunk of it. */
  to: number;
  readonly isDrawn: boolean;
}

/** Drawn chunks one by one; neighbours that are not are one gap, however many. */
function partsOf(count: number, drawn: ReadonlySet<number>): readonly Part[] {
  const parts: Part[] = [];
  for (let index = 0; index < count; index += 1) {
    const last = parts.at(-1);
    const isDrawn = drawn.has(index);
    if (last && !last.isDrawn && !isDrawn) last.to = index;
    else parts.push({ from: index, to: index, isDrawn });
  }
  return parts;
}

function rowsIn(chunks: readonly (readonly string[])[], from: number, to: number): number {
  return (to - from) * CHUNK + (chunks[to]?.length ?? 0);
}

// A chunk whose rows are the same keeps its array, so that only the chunks that changed are drawn again.
function useChunks(ids: readonly string[]): readonly (readonly string[])[] {
  const before = useRef<readonly (readonly string[])[]>([]);
  return useMemo(() => {
    const chunks: (readonly string[])[] = [];
    for (let from = 0; from < ids.length; from += CHUNK) {
      const chunk = ids.slice(from, from + CHUNK);
      const known = before.current[chunks.length];
      const same = known?.length === chunk.length && known.every((id, index) => id === chunk[index]);
      chunks.push(same ? known : chunk);
    }
    before.current = chunks;
    return chunks;
  }, [ids]);
}

function drawInIdleTime(count: number, drawn: Drawn): () => void {
  let index = 0;
  let stopped = false;
  const step = () => {
    if (stopped) return;
    while (index < count && drawn.peek().has(index)) index += 1;
    if (index >= Math.min(count, UNASKED / CHUNK)) return;
    draw(drawn, [index]);
    whenIdle(step, PATIENCE_MS);
  };
  whenIdle(step, PATIENCE_MS);
  return () => {
    stopped = true;
  };
}

interface ChunkProps {
  ids: readonly string[];
  row: (id: string) => ComponentChildren;
}

function Chunk({ ids, row }: ChunkProps) {
  return <>{useMemo(() => ids.map(row), [ids, row])}</>;
}

interface GapProps {
  from: number;
  /** In px. */
  height: number;
  /** Of one chunk in it, in px. */
  near: number;
  drawn: Drawn;
}

/** Keeps the place of rows that are not drawn yet, and has those drawn that come near. */
function Gap({ from, height, near, drawn }: GapProps) {
  const place = useRef<HTMLLIElement>(null);
  // Observed anew whenever it has become another gap: an observer is silent about what stays near.
  useEffect(() => {
    if (!place.current || typeof IntersectionObserver === "undefined") return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        if (entry?.isIntersecting) draw(drawn, chunksNear(entry, from, near, height));
      },
      { rootMargin: `${NEAR}px` },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [from, height, near, drawn]);
  return <li ref={place} class="qc-gap" style={`height:${height}px`} aria-hidden="true" />;
}

function chunksNear(
  { boundingClientRect: { top } }: IntersectionObserverEntry,
  from: number,
  each: number,
  height: number,
): number[] {
  const last = Math.ceil(height / each) - 1;
  const first = Math.min(last, Math.max(0, Math.floor((-NEAR - top) / each)));
  const end = Math.min(last, Math.max(first, Math.floor((innerHeight + NEAR - top) / each)));
  return Array.from({ length: end - first + 1 }, (_, index) => from + first + index);
}
