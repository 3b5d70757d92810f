import { ChevronRight, Pencil } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { factsLine, minute, t } from "#/i18n";
import { CurrentRow, Icon, ResultButtons } from "#/ui";
import { checkHref, editHref } from "../addresses";
import type { Judged } from "../attention";
import type { DraftKind } from "../draft_hint";
import type { CheckForm } from "../give";
import type { ListSession, RowMode } from "../list_session";
import { givenBy } from "../results";
import { type Names, type RowWords, shortWhen } from "../row_words";
import { type Check, lateBy, resultUnsent, wantsValue } from "../rules";
import { MeasureChoice } from "./MeasureChoice";

interface OpenRowProps {
  event: string;
  judged: Judged;
  words: RowWords;
  mode: Extract<RowMode, { kind: "open" }>;
  session: ListSession;
  names: Names;
  draft: DraftKind | null;
}

/** The check being done: what is asked, and its result in one tap. */
export function OpenRow({ event, judged, words, mode, session, names, draft }: OpenRowProps) {
  const { check } = judged;
  const { fields } = check;
  const news = useNews(check, mode.form, names);
  return (
    <CurrentRow
      id={check.id}
      mark={words.mark}
      title={fields.title ?? ""}
      value={words.value}
      tone={words.tone}
      requirement={fields.requirement}
      facts={<Facts event={event} check={check} names={names} />}
      unsent={resultUnsent(check)}
      onClose={session.close}
      arrived={mode.arrived}
    >
      {news && <p class="onsite-news">{t("act.arrived", { who: news })}</p>}
      {draft && <Left event={event} check={check.id} draft={draft} />}
      {wantsValue(fields) ? (
        <MeasureChoice
          check={check}
          onMeasure={session.measure}
          onResult={(result) => session.give({ result })}
        />
      ) : (
        <ResultButtons
          label={fields.title ?? ""}
          current={fields.result ?? undefined}
          onResult={(result) => session.give({ result })}
        />
      )}
    </CurrentRow>
  );
}

interface LeftProps {
  event: string;
  check: string;
  draft: DraftKind;
}

/** Leads to what was left half typed. */
function Left({ event, check, draft }: LeftProps) {
  const href = draft === "edit" ? editHref(event, check) : checkHref(event, check);
  return (
    <a class="onsite-left" href={href}>
      <Icon node={Pencil} size={20} />
      <span>{t(`act.draft.${draft}`)}</span>
      <Icon node={ChevronRight} size={20} />
    </a>
  );
}

function Facts({ event, check, names }: { event: string; check: Check; names: Names }) {
  const { zone, responsible, photo_required, due } = check.fields;
  const who = responsible ? names.person(responsible) : t("row.nobody");
  const late = due && lateBy(check.fields, minute.peek()) > 0;
  const by = late ? `${t("check.due")}\u00a0${shortWhen(due, minute.peek())}` : "";
  const parts = [names.zone(zone), who, by, photo_required ? t("row.photo") : ""];
  return (
    <span class="onsite-facts">
      <span>{factsLine(...parts)}</span>
      <a class="onsite-more" href={checkHref(event, check.id)}>
        {t("act.more")}
        <Icon node={ChevronRight} size={20} />
      </a>
    </span>
  );
}

/** How long a result of somebody else must have been on the screen before a press counts as having seen it. */
const SEEN_MS = 1_000;

/**
 * Says who gave a result while the row was open. Only after a second does it count as seen: a thumb that was already on
 * its way makes a conflict, not an overwritten result (C3).
 */
export function useNews(check: Check, form: CheckForm, names: Names): string | null {
  const heads = check.heads.result?.join(" ") ?? "";
  const [opened] = useState(heads);
  const stamp = givenBy(check);
  const news = heads !== opened && stamp && names.person(stamp.by) !== t("row.you") ? stamp : null;
  // Each new set of results is a piece of news of its own.
  useEffect(() => {
    if (!news) return undefined;
    const timer = setTimeout(() => form.refresh("result", "measured", "remark"), SEEN_MS);
    return () => clearTimeout(timer);
  }, [heads, form]);
  return news ? names.person(news.by) : null;
}
