import type { ComponentChildren } from "preact";

/** A text with the parts marked that were typed; what touches is marked as one. */
export function marked(text: string, parts: readonly string[]): ComponentChildren {
  const hit = new Array<boolean>(text.length).fill(false);
  const lower = text.toLowerCase();
  for (const part of parts) {
    if (part.length < 2) continue;
    for (const [from, length] of placesOf(lower, part)) hit.fill(true, from, from + length);
  }
  if (!hit.includes(true)) return text;
  const pieces: ComponentChildren[] = [];
  for (let from = 0; from < text.length; ) {
    let to = from + 1;
    while (to < text.length && hit[to] === hit[from]) to += 1;
    const piece = text.slice(from, to);
    pieces.push(hit[from] ? <mark key={from}>{piece}</mark> : piece);
    from = to;
  }
  return pieces;
}

/** Where it stands, spaces within a number overlooked. */
function placesOf(text: string, part: string): readonly (readonly [number, number])[] {
  const pattern = [...part].map((one) => one.replace(/[\\^$.*+?()[\]{}|]/u, "\\$&")).join("[\\s\\u00a0-]?");
  return [...text.matchAll(new RegExp(pattern, "gu"))].map(
    (found) => [found.index, found[0].length] as const,
  );
}
