/** What a screen asks of the worker that takes photos in, and what it answers. */
import type { FieldValues } from "#/store/api";
import type { Filed, FileRow } from "./base";

export interface Asked {
  /** The id of its record. */
  readonly id: string;
  readonly entity: Filed;
  readonly person: string;
  readonly event: string;
  readonly purpose: "evidence" | "highlight";
  readonly file: File;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What the record says besides what the file tells. */
  readonly fields: FieldValues<"photo"> | FieldValues<"document">;
  /** What only a page can see of a film: its size, length and a still. */
  readonly film?: Pick<FieldValues<"photo">, "width" | "height" | "seconds" | "preview"> | undefined;
}

/**
 * kind: nothing that is taken here; pdf: it only says that it is a PDF; large: over 200 MB, of documents 50; full: no
 * room on the phone; broken: could not be read or kept.
 */
export type Trouble = "kind" | "pdf" | "large" | "empty" | "full" | "broken";

export type Answer =
  | { readonly id: string; readonly ok: true; readonly row: FileRow }
  | { readonly id: string; readonly ok: false; readonly code: Trouble };

/** While a film is being kept: how much of it is on disk. */
export interface Progress {
  readonly id: string;
  readonly saved: number;
  readonly bytes: number;
}
