import { useEffect } from "preact/hooks";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { announce, CheckRowHit, Mark, useSettling } from "#/ui";
import { checkHref } from "../addresses";
import type { Judged } from "../attention";
import { canTakeBack, type Fate, fateOf } from "../fate";
import { OfCheckLater } from "../incidents/OfCheckLater";
import type { ListSession, RowMode } from "../list_session";
import type { RowWords } from "../row_words";
import type { Check } from "../rules";
import { RemarkAsk } from "./RemarkAsk";

interface SavedRowProps {
  event: string;
  judged: Judged;
  words: RowWords;
  mode: Extract<RowMode, { kind: "saved" }>;
  session: ListSession;
}

/**
 * The row that was just done: "合格，已存在手机里", then "合格，已送达", and 撤回 in the place of its value. As high as any row, so that
 * nothing moves under the thumb when the five seconds are over. When others' results stand beside it or in its place, or
 * it was not accepted, the row says what any row would; a remark that is being typed stays under the hand.
 */
export function SavedRow({ event, judged, words, mode, session }: SavedRowProps) {
  const { check } = judged;
  const fate = fateOf(check, mode.change, useStore().refused.value);
  const own = canTakeBack(fate);
  const why = mode.result === "fail" && (own || fate === "conflict");
  const look = own ? `onsite-saved onsite-saved--${mode.result}` : `qc-row qc-row--${words.tone ?? "plain"}`;
  useTold(check, mode, fate, words);
  return (
    <li class={look} data-id={check.id}>
      {own ? (
        <Own check={check} words={words} mode={mode} fate={fate} session={session} />
      ) : (
        <CheckRowHit
          id={check.id}
          title={check.fields.title ?? ""}
          {...words}
          href={fate === "conflict" ? checkHref(event, check.id) : undefined}
          onOpen={fate === "conflict" ? undefined : session.open}
        />
      )}
      {why && <RemarkAsk check={check} form={mode.form} onKept={session.remarked} />}
      {why && <OfCheckLater event={event} check={check} />}
    </li>
  );
}

type OwnProps = Omit<SavedRowProps, "event" | "judged"> & { check: Check; fate: Fate };

function Own({ check, words, mode, fate, session }: OwnProps) {
  const timer = useSettling(() => session.settle(check.id));
  return (
    <div class="onsite-saved__row">
      <Mark name={words.mark} />
      <span class="onsite-saved__words">
        <span class="onsite-saved__title">{check.fields.title ?? ""}</span>
        <span class="onsite-saved__said">{said(mode, fate)}</span>
      </span>
      {mode.undo ? (
        <button
          type="button"
          class="onsite-saved__undo"
          onClick={() => void session.undo()}
          onPointerEnter={timer.pause}
          onPointerLeave={timer.start}
          onFocus={timer.pause}
          onBlur={timer.start}
        >
          {t("result.undo")}
        </button>
      ) : (
        words.value && <span class="onsite-saved__value">{words.value}</span>
      )}
    </div>
  );
}

function said(mode: SavedRowProps["mode"], fate: Fate): string {
  const result = t(`result.${mode.result}`);
  return fate === "sent" ? t("result.sent", { result }) : t("result.savedPhone", { result });
}

/** Aloud: that it is kept, and later only what needs somebody; that it was sent is what everybody expects. */
function useTold(check: Check, mode: SavedRowProps["mode"], fate: Fate, words: RowWords): void {
  const title = check.fields.title ?? "";
  const news = canTakeBack(fate) ? said(mode, "here") : `${words.value}, ${words.second}`;
  useEffect(() => announce(`${title}: ${news}`), [title, news]);
}
