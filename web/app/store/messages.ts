/** What the tabs of one person and their sync workers tell each other. */
import type { Kept, Refused } from "#/outbox/types";
import type { Link, LostWork, OtherQueue } from "./api";
import type { CopyRow, SentRow } from "./disk";

export type Message =
  /** A tab saved something. */
  | { readonly kind: "saved"; readonly kept: readonly Kept[] }
  /** The server answered for changes. */
  | {
      readonly kind: "settled";
      readonly kept: readonly Kept[];
      readonly refused: readonly Refused[];
      readonly sent: readonly SentRow[];
    }
  | {
      readonly kind: "copies";
      readonly put: readonly CopyRow[];
      readonly gone: readonly (readonly [string, string])[];
    }
  /** The copies include these changes. */
  | { readonly kind: "included"; readonly seqs: readonly number[] }
  | { readonly kind: "dismissed"; readonly change: string; readonly at: string }
  | {
      readonly kind: "link";
      readonly link: Link;
      readonly lastHeard: string;
      readonly filled: boolean;
      readonly manages: readonly string[];
    }
  | { readonly kind: "others"; readonly others: readonly OtherQueue[] }
  | { readonly kind: "lost"; readonly lost: LostWork | null }
  | { readonly kind: "full" }
  /** Exchange now: a person asked, or the network seems to be back. */
  | { readonly kind: "poke" }
  /** A tab that was just opened asks how things stand. */
  | { readonly kind: "hello" }
  | { readonly kind: "signed_in" }
  /** The leader lives. */
  | { readonly kind: "beat" };

export const channelName = (person: string): string => `qianchang-${person}`;
export const lockName = (person: string): string => `qianchang-sync-${person}`;
