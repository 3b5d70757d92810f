/** What is being written for a briefing, kept on disk while somebody types (F27), and what becomes of it. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { useDraftKeeper } from "#/store/keeper";
import type { Briefing } from "./briefings";

export interface Written {
  readonly topic: string;
  readonly text: string;
  /** Ids of the posts that it is for; none: everybody. */
  readonly posts: readonly string[];
}

export interface BriefingDraft {
  readonly values: Written;
  /** It was found half written. */
  readonly found: boolean;
  set(change: Partial<Written>): void;
  drop(): void;
}

/** Begins with the version that is changed, or with what an earlier time left behind. */
export function useBriefingDraft(event: string, changed: Briefing | undefined): BriefingDraft {
  const store = useStore();
  const key = `briefing:${event}:${changed?.id ?? "new"}`;
  const start = useMemo(() => startOf(changed), [changed?.id]);
  const [values, setValues] = useState(start);
  const [found, setFound] = useState(false);
  const form = useMemo(() => store.open("event", event), [store, event]);
  useEffect(() => () => form.close(), [form]);
  const keeper = useDraftKeeper<"event", Written>(store.drafts, key, () => form);
  useEffect(() => {
    let gone = false;
    void store.drafts.load<"event", Written>(key).then((draft) => {
      if (!draft || gone || keeper.touched) return;
      setValues(draft.values);
      setFound(true);
    });
    return () => {
      gone = true;
    };
  }, [store, key, keeper]);
  const set = (change: Partial<Written>) => {
    const next = { ...values, ...change };
    setValues(next);
    keeper.later(next);
  };
  return { values, found, set, drop: () => void keeper.drop() };
}

function startOf(changed: Briefing | undefined): Written {
  const { topic = "", text = "", posts } = changed?.fields ?? {};
  return { topic, text, posts: posts ?? [] };
}

/** A new version of what was changed, or the first of a new topic. Resolves when it is on disk. */
export function writeVersion(store: Store, event: string, written: Written, version: number): Promise<void> {
  const topic = written.topic.trim();
  const posts = written.posts.length > 0 ? { posts: written.posts } : {};
  const patch = { event, topic, version, text: written.text.trim(), ...posts };
  return store.write("briefing", store.newId(), patch, { create: true });
}
