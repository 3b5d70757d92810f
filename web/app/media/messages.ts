/** What the screens, the worker that takes photos and the one that sends them tell each other. */
import type { FileRow } from "./base";

export type MediaMessage =
  /** A file came or changed. */
  | { readonly kind: "file"; readonly row: FileRow }
  | { readonly kind: "gone"; readonly id: string }
  /** How many bytes of a file the server has, or would have if the line holds; null: it is not under way. */
  | { readonly kind: "progress"; readonly id: string; readonly sent: number | null }
  /** Settings changed, or a person asks to try now. */
  | { readonly kind: "again" };

export const mediaChannel = (person: string): string => `qianchang-media-${person}`;
