/** What changed between two versions of a text, in pieces that people read. */
import { diffArrays } from "diff";

export interface Piece {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

// Sentences and lines: single characters that stayed by chance would tear the words apart.
const UNIT = /[^。！？；.!?;\n]*(?:[。！？；.!?;]+|\n|$)/gu;

/** Both texts as one, with what went and what came; the same texts give one piece. */
export function difference(before: string, after: string): readonly Piece[] {
  return diffArrays(units(before), units(after)).map(({ added, removed, value }) => ({
    kind: added ? "new" : removed ? "gone" : "same",
    text: value.join(""),
  }));
}

function units(text: string): string[] {
  return (text.match(UNIT) ?? []).filter((unit) => unit !== "");
}
