/** A line that is being typed, kept on disk: a phone that dies loses at most half a second of it (F27). */
import { useEffect, useMemo, useState } from "preact/hooks";
import { useStore } from "#/store/context";
import { useDraftKeeper } from "#/store/keeper";

export interface NoteDraft {
  readonly text: string;
  set(text: string): void;
  /** It was written down: forget the draft. */
  drop(): void;
}

export function noteKey(incident: string): string {
  return `incident-note:${incident}`;
}

/** What is being typed about an incident; begins with what an earlier time left behind. */
export function useNoteDraft(incident: string): NoteDraft {
  const store = useStore();
  const { drafts } = store;
  const key = noteKey(incident);
  const [text, setText] = useState("");
  const form = useMemo(() => store.open("incident", incident), [store, incident]);
  useEffect(() => () => form.close(), [form]);
  const keeper = useDraftKeeper<"incident", string>(drafts, key, () => form);
  useEffect(() => {
    let gone = false;
    void drafts.load<"incident", string>(key).then((draft) => {
      if (draft && !gone && !keeper.touched) setText(draft.values);
    });
    return () => {
      gone = true;
    };
  }, [drafts, key, keeper]);
  const set = (next: string) => {
    setText(next);
    if (next === "") void keeper.drop();
    else keeper.later(next);
  };
  const drop = () => {
    setText("");
    void keeper.drop();
  };
  return { text, set, drop };
}
