import { useEffect } from "preact/hooks";
import { t } from "#/i18n";
import { announce, Mark, useSettling } from "#/ui";
import type { Judged } from "../attention";
import type { ListSession, RowMode } from "../list_session";
import type { RowWords } from "../row_words";
import { RemarkAsk } from "./RemarkAsk";

interface SavedRowProps {
  judged: Judged;
  words: RowWords;
  mode: Extract<RowMode, { kind: "saved" }>;
  session: ListSession;
}

/**
 * The row that was just done: "合格，已存在手机里", and 撤回 in the place of its value. As high as any row, so that nothing moves
 * under the thumb when the five seconds are over.
 */
export function SavedRow({ judged, words, mode, session }: SavedRowProps) {
  const { check } = judged;
  const said = t("result.savedPhone", { result: t(`result.${mode.result}`) });
  const title = check.fields.title ?? "";
  const timer = useSettling(() => session.settle(check.id));
  useEffect(() => announce(`${title}: ${said}`), [title, said]);
  return (
    <li class={`onsite-saved onsite-saved--${mode.result}`} data-id={check.id}>
      <div class="onsite-saved__row">
        <Mark name={words.mark} />
        <span class="onsite-saved__words">
          <span class="onsite-saved__title">{title}</span>
          <span class="onsite-saved__said">{said}</span>
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
      {mode.result === "fail" && <RemarkAsk check={check} form={mode.form} onKept={session.remarked} />}
    </li>
  );
}
