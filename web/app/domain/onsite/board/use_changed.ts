import { useEffect, useRef, useState } from "preact/hooks";
import type { Check } from "../rules";
import { changedByOthers } from "./others";

const QUIET_SECOND = 1_000;
/** Rows that changed stay where they are while they are underlined; in a storm of changes not for ever. */
const HELD_AT_MOST = 3_000;

interface Memory {
  checks: readonly Check[];
  known: ReadonlyMap<string, Check>;
  /** Id → when it changed, ms. */
  changed: ReadonlyMap<string, number>;
  /** Since when something has been underlined without a pause; null while nothing is. */
  since: number | null;
}

export interface Changed {
  /** Ids of the checks that somebody else changed within the last second. */
  readonly ids: ReadonlyMap<string, number>;
  /** The rows are to stay in their places: a change is seen where the row stood, then the row moves. */
  readonly holds: boolean;
}

/** What others changed just now. Known in the same rendering that shows the change, before any row has moved. */
export function useChanged(checks: readonly Check[], me: string): Changed {
  const memory = useRef<Memory>({ checks: [], known: new Map(), changed: new Map(), since: null });
  const [, again] = useState(0);
  if (memory.current.checks !== checks) memory.current = taken(memory.current, checks, me, Date.now());
  const { changed, since } = memory.current;
  useEffect(() => {
    if (changed.size === 0) return undefined;
    const timer = setTimeout(() => {
      memory.current = settled(memory.current, Date.now());
      again((count) => count + 1);
    }, QUIET_SECOND);
    return () => clearTimeout(timer);
  }, [changed]);
  return { ids: changed, holds: since !== null && Date.now() - since < HELD_AT_MOST };
}

function taken(memory: Memory, checks: readonly Check[], me: string, now: number): Memory {
  const news = changedByOthers(memory.known, checks, me);
  const known = new Map(checks.map((check) => [check.id, check]));
  if (news.length === 0) return { ...memory, checks, known };
  const changed = new Map([...memory.changed, ...news.map((id) => [id, now] as const)]);
  return { checks, known, changed, since: memory.since ?? now };
}

function settled(memory: Memory, now: number): Memory {
  const changed = new Map([...memory.changed].filter(([, at]) => now - at < QUIET_SECOND));
  return { ...memory, changed, since: changed.size === 0 ? null : memory.since };
}
