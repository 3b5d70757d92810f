import { type Signal, signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import "./LazyRows.css";

/** Rows drawn in one go: what a slow phone draws between two frames without anybody noticing. */
const CHUNK = 12;
/** So many are drawn without being scrolled to, in idle moments; the browser's own search then finds them. */
const UNASKED = 600;
const ROW_HEIGHT = 66;

interface LazyRowsProps {
  ids: readonly string[];
  /** A keyed row: `<CheckRow key={id} … />`. Must be stable: another function draws everything again. */
  row: (id: string) => ComponentChildren;
  /** A row that must be there at once: the one that is open. */
  need?: string | null | undefined;
  label?: string;
}

/** A list that is there at once: the first rows immediately, the rest when nobody is waiting, or when one scrolls near. */
export function LazyRows({ ids, row, need, label }: LazyRowsProps) {
  const drawn = useRef(new Map<number, Signal<boolean>>());
  const chunks = useChunks(ids);
  const first = need ? Math.floor(ids.indexOf(need) / CHUNK) : -1;
  const isDrawn = (index: number) => {
    let known = drawn.current.get(index);
    if (!known) {
      known = signal(index < 1 || index === first);
      drawn.current.set(index, known);
    }
    return known;
  };
  useEffect(() => drawInIdleTime(chunks.length, isDrawn), [chunks.length]);
  return (
    <ul aria-label={label}>
      {chunks.map((chunk, index) => (
        <Chunk key={index} ids={chunk} row={row} drawn={isDrawn(index)} />
      ))}
    </ul>
  );
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

function drawInIdleTime(count: number, isDrawn: (index: number) => Signal<boolean>): () => void {
  let index = 0;
  let stopped = false;
  const step = () => {
    if (stopped) return;
    while (index < count && isDrawn(index).peek()) index += 1;
    if (index >= Math.min(count, UNASKED / CHUNK)) return;
    isDrawn(index).value = true;
    later(step);
  };
  later(step);
  return () => {
    stopped = true;
  };
}

function later(act: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(act, { timeout: 500 });
  else setTimeout(act, 30);
}

interface ChunkProps {
  ids: readonly string[];
  row: (id: string) => ComponentChildren;
  drawn: Signal<boolean>;
}

function Chunk({ ids, row, drawn }: ChunkProps) {
  const rows = useMemo(() => (drawn.value ? ids.map(row) : null), [ids, row, drawn.value]);
  return rows ?? <Gap rows={ids.length} near={drawn} />;
}

/** Keeps the place of rows that are not drawn yet, and has them drawn when one comes near. */
function Gap({ rows, near }: { rows: number; near: Signal<boolean> }) {
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!place.current || typeof IntersectionObserver === "undefined") return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) near.value = true;
      },
      { rootMargin: "800px" },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [near]);
  return <li ref={place} class="qc-gap" style={`height:${rows * ROW_HEIGHT}px`} aria-hidden="true" />;
}
