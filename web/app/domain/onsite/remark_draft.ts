/** A remark that is being typed, kept on disk: a phone that dies loses at most half a second of it (F27). */
import { useEffect, useRef, useState } from "preact/hooks";
import { useStore } from "#/store/context";
import type { CheckForm } from "./give";

const SAVE_AFTER_MS = 400;

export interface RemarkDraft {
  readonly text: string;
  /** The text is one that was left behind earlier. */
  readonly restored: boolean;
  set(text: string): void;
  /** Another text, without a draft. */
  reset(text: string): void;
  /** It was saved as a remark, or is not wanted: forget the draft. */
  drop(): void;
}

/** The text being typed about a check: the draft of an earlier time if there is one, else `start`. */
export function useRemarkDraft(form: CheckForm, start: string): RemarkDraft {
  const { drafts } = useStore();
  const key = `remark:${form.id}`;
  const [text, reset] = useState(start);
  const [restored, setRestored] = useState(false);
  const pending = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const typed = useRef(false);
  const forget = () => {
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = null;
  };
  useEffect(() => {
    let gone = false;
    void drafts.load<"check", string>(key).then((draft) => {
      if (!draft || gone || typed.current) return;
      reset(draft.values);
      setRestored(true);
    });
    return () => {
      gone = true;
      // Left within the half second: what was typed is kept all the same.
      if (pending.current) void drafts.save(key, form, pending.current.text);
      forget();
    };
  }, [drafts, key, form]);
  const set = (next: string) => {
    typed.current = true;
    reset(next);
    forget();
    const timer = setTimeout(() => {
      pending.current = null;
      void drafts.save(key, form, next);
    }, SAVE_AFTER_MS);
    pending.current = { text: next, timer };
  };
  const drop = () => {
    forget();
    setRestored(false);
    void drafts.clear(key);
  };
  return { text, restored, set, reset, drop };
}
