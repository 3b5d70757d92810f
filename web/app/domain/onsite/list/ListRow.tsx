import { computed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { CheckRow } from "#/ui";
import { checkHref } from "../addresses";
import { draftOn } from "../draft_hint";
import { judgedIn, namesOf, timeKey, viewpointOf } from "../event_checks";
import type { ListSession } from "../list_session";
import { rowWords } from "../row_words";
import { resultUnsent } from "../rules";
import { OpenRow } from "./OpenRow";
import { rowMinute } from "./row_minute";
import { SavedRow } from "./SavedRow";

interface ListRowProps {
  id: string;
  event: string;
  session: ListSession;
}

/** One row of a list, as it stands: plain, open, or just done. Draws again only for its own check, mode and minute. */
export function ListRow({ id, event, session }: ListRowProps) {
  const store = useStore();
  const check = store.record("check", id).value;
  const mode = session.mode(id).value;
  // The present concerns a row only while its words depend on it: not all of 400 rows once a minute.
  const key = useMemo(() => {
    const clock = rowMinute();
    return computed(() => timeKey(store, store.record("check", id).value, clock.value));
  }, [store, id]);
  void key.value;
  const left = useMemo(() => computed(() => draftOn(store, id)), [store, id]);
  const draft = left.value;
  if (!check) return null;
  const judged = judgedIn(store, check, viewpointOf(store).peek());
  const names = namesOf(store);
  const words = rowWords(judged, names, minute.peek());
  if (mode.kind === "saved") {
    return <SavedRow event={event} judged={judged} words={words} mode={mode} session={session} />;
  }
  if (mode.kind === "open" && judged.state !== "conflict") {
    return (
      <OpenRow
        event={event}
        judged={judged}
        words={words}
        mode={mode}
        session={session}
        names={names}
        draft={draft}
      />
    );
  }
  const leads = judged.state === "conflict";
  return (
    <CheckRow
      id={id}
      title={check.fields.title ?? ""}
      unsent={resultUnsent(check) || (check.unsent && check.fields.result != null)}
      {...words}
      draft={draft ? t(`row.draft.${draft}`) : undefined}
      href={leads ? checkHref(event, id) : undefined}
      onOpen={leads ? undefined : session.open}
    />
  );
}
