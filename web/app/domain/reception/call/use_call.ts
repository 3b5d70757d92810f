/** A call that is being written down: kept on disk at every key, found again after a crash (F27). */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Form, Store } from "#/store/api";
import { useDraftKeeper } from "#/store/keeper";
import { type CallDraft, emptyCall } from "./draft";

export const CALL_DRAFT = "callin:";

export interface OpenCall {
  readonly draft: CallDraft;
  /** What was typed before has been looked for: only now may anything be drawn. */
  readonly ready: boolean;
  change(part: Partial<CallDraft>): void;
  /** It was saved, or nobody wants it. */
  drop(): Promise<void>;
  /** Writes what is pending at once. */
  keep(): void;
}

export function useCall(store: Store, call: string): OpenCall {
  const [first, setDraft] = useState(() => emptyCall(new Date().toISOString(), () => store.newId()));
  const [ready, setReady] = useState(false);
  const form = useRef<Form<"call"> | null>(null);
  const current = () => {
    form.current ??= store.open("call", call);
    return form.current;
  };
  const latest = useRef(first);
  const keeper = useDraftKeeper<"call", CallDraft>(store.drafts, CALL_DRAFT + call, current);
  useEffect(() => {
    let gone = false;
    const show = (found: CallDraft | undefined) => {
      if (gone) return;
      if (found) {
        latest.current = found;
        setDraft(found);
      } else {
        // That somebody rang is known from the first second, before a word is typed.
        keeper.later(latest.current);
        keeper.flush();
      }
      setReady(true);
    };
    store.drafts
      .load<"call", CallDraft>(CALL_DRAFT + call)
      .then((kept) => show(kept?.values))
      .catch(() => show(undefined));
    return () => {
      gone = true;
      form.current?.close();
    };
  }, []);
  return {
    // A key may come before the last one was drawn: whoever acts on one takes what stands by now.
    get draft() {
      return latest.current;
    },
    ready,
    change: (part) => {
      const next = { ...latest.current, ...part };
      latest.current = next;
      setDraft(next);
      keeper.later(next);
    },
    drop: () => keeper.drop(),
    keep: () => keeper.flush(),
  };
}
