import { useRef, useState } from "preact/hooks";
import { useStore } from "#/store/context";
import type { CheckForm } from "../give";
import type { Check } from "../rules";

interface Seen {
  /** The check with the results that the person has looked at. */
  readonly check: Check;
  /** Results have come in that they have not: nothing may be decided over them. */
  readonly news: boolean;
  /** They look: what is on the screen now counts as seen. */
  look(): void;
}

/**
 * Keeps the results that stand on the screen apart from those that arrive meanwhile, so that nobody settles a conflict
 * over a result that came in under the thumb (C3). Own results are seen as they are given.
 */
export function useSeen(live: Check, form: CheckForm): Seen {
  const me = useStore().person;
  const seen = useRef(live);
  const [, redraw] = useState(0);
  const news = heads(live) !== heads(seen.current) && !isOwn(live, me);
  if (!news) seen.current = live;
  const look = () => {
    form.refresh("result", "measured", "remark");
    seen.current = live;
    redraw((round) => round + 1);
  };
  if (!news) return { check: live, news, look };
  // What the check asks for may change under the eyes; only results must not.
  const { result, measured, remark, ...rest } = live.fields;
  return { check: { ...seen.current, fields: { ...seen.current.fields, ...rest } }, news, look };
}

function heads(check: Check): string {
  return [...(check.heads.result ?? [])].sort().join(" ");
}

function isOwn(check: Check, me: string): boolean {
  return !check.conflicts.result && check.stamps.result?.by === me;
}
