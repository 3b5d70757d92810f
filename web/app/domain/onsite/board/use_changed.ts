import { useEffect, useRef, useState } from "preact/hooks";
import type { Check } from "../rules";
import { changedByOthers } from "./others";

const QUIET_SECOND = 1_000;
const NONE: ReadonlySet<string> = new Set();

/** Ids of the checks that somebody else changed within the last second. */
export function useChanged(checks: readonly Check[], me: string): ReadonlySet<string> {
  const known = useRef<ReadonlyMap<string, Check>>(new Map());
  const [changed, setChanged] = useState(NONE);
  useEffect(() => {
    const news = changedByOthers(known.current, checks, me);
    known.current = new Map(checks.map((check) => [check.id, check]));
    if (news.length > 0) setChanged((shown) => new Set([...shown, ...news]));
  }, [checks, me]);
  useEffect(() => {
    if (changed.size === 0) return undefined;
    const timer = setTimeout(() => setChanged(NONE), QUIET_SECOND);
    return () => clearTimeout(timer);
  }, [changed]);
  return changed;
}
