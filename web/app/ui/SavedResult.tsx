import { useEffect } from "preact/hooks";
import { t } from "#/i18n";
import { announce } from "./announce";
import { Mark, type MarkName } from "./Mark";
import type { Result } from "./result";
import { useSettling } from "./useSettling";
import "./ResultButtons.css";

const MARK: Readonly<Record<Result, MarkName>> = { pass: "passUnsent", fail: "failUnsent", na: "na" };

interface SavedResultProps {
  result: Result;
  /** The check it was given to, read aloud with the result. */
  title?: string;
  where?: "phone" | "desk";
  onUndo: () => void;
  /** Five seconds have passed without a press: the row may become a plain row again. */
  onSettled: () => void;
}

/**
 * "合格，已存在手机里", with one press to take it back. Dashed: it is on this device. The five seconds stand still while the
 * pointer or the focus is on it, so that nobody loses a race against a clock (WCAG 2.2.1).
 */
export function SavedResult({ result, title, where = "phone", onUndo, onSettled }: SavedResultProps) {
  const words = t(where === "desk" ? "result.savedDesk" : "result.savedPhone", {
    result: t(`result.${result}`),
  });
  const timer = useSettling(onSettled);
  useEffect(() => announce(title ? `${title}: ${words}` : words), [words, title]);
  return (
    <div
      class="qc-saved"
      onPointerEnter={timer.pause}
      onPointerLeave={timer.start}
      onFocusIn={timer.pause}
      onFocusOut={timer.start}
    >
      <div class={`qc-saved__box qc-saved__box--${result}`}>
        <Mark name={MARK[result]} silent size={28} />
        <span>{words}</span>
      </div>
      <button type="button" class="qc-saved__undo" onClick={onUndo}>
        {t("result.undo")}
      </button>
    </div>
  );
}
