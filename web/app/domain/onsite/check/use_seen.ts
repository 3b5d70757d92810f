import { useRef, useState } from "preact/hooks";
import { useStore } from "#/store/context";
import type { CheckForm } from "../give";
import type { Check } from "../rules";

interface Seen {
  /** Results have come in since the person last looked: nothing may be decided over them yet. */
  readonly news: boolean;
  /** They have looked: what is on the screen now counts as seen. */
  look(): void;
}

/**
 * Notices results that arrive while a check is on the screen. They are shown at once, but a thumb that was already on its way
 * must not settle over them (C3). Own results are seen as they are given.
 */
export function useSeen(check: Check, form: CheckForm): Seen {
  const me = useStore().person;
  const seen = useRef(heads(check));
  const [, redraw] = useState(0);
  const now = heads(check);
  const news = now !== seen.current && !isOwn(check, me);
  if (!news) seen.current = now;
  const look = () => {
    form.refresh("result", "measured", "remark");
    seen.current = now;
    redraw((round) => round + 1);
  };
  return { news, look };
}

function heads(check: Check): string {
  return [...(check.heads.result ?? [])].sort().join(" ");
}

function isOwn(check: Check, me: string): boolean {
  return !check.conflicts.result && check.stamps.result?.by === me;
}
