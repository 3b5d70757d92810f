/** A remark that is being typed, kept on disk: a phone that dies loses at most half a second of it (F27). */
import { useEffect, useState } from "preact/hooks";
import { useStore } from "#/store/context";
import { useDraftKeeper } from "#/store/keeper";
import { remarkKey } from "./draft_hint";
import type { CheckForm } from "./give";

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
  const key = remarkKey(form.id);
  const [text, reset] = useState(start);
  const [restored, setRestored] = useState(false);
  const keeper = useDraftKeeper<"check", string>(drafts, key, () => form);
  useEffect(() => {
    let gone = false;
    void drafts.load<"check", string>(key).then((draft) => {
      if (!draft || gone || keeper.touched) return;
      reset(draft.values);
      setRestored(true);
    });
    return () => {
      gone = true;
    };
  }, [drafts, key, keeper]);
  const set = (next: string) => {
    reset(next);
    // What stands there anyway is no draft: its row must not hint at one.
    if (next === start) void keeper.drop();
    else keeper.later(next);
  };
  const drop = () => {
    setRestored(false);
    void keeper.drop();
  };
  return { text, restored, set, reset, drop };
}
