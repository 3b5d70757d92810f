/** The keys of a visit's steps at the desk; letters, outside fields. */
import type { StepKind } from "./stay";

export const STEP_KEYS: readonly { readonly kind: StepKind; readonly key: string }[] = [
  { kind: "arrived", key: "a" },
  { kind: "identified", key: "i" },
  { kind: "host_told", key: "h" },
  { kind: "seated", key: "s" },
  { kind: "served", key: "t" },
  { kind: "met", key: "m" },
  { kind: "handed_over", key: "o" },
  { kind: "badge_back", key: "b" },
  { kind: "left", key: "l" },
  { kind: "cancelled", key: "x" },
];
