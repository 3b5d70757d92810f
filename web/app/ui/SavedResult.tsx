import { useEffect } from "preact/hooks";
import { t } from "#/i18n";
import { announce } from "./announce";
import { Mark, type MarkName } from "./Mark";
import type { Result } from "./result";
import { useSettling } from "./useSettling";
import "./ResultButtons.css";

const UNSENT: Readonly<Record<Result, MarkName>> = { pass: "passUnsent", fail: "failUnsent", na: "na" };

interface SavedResultProps {
  result: Result;
  /** The check it was given to, read aloud with the result. */
  title?: string;
  where?: "phone" | "desk";
  /** The server has it. */
  sent?: boolean;
  onUndo: () => void;
  /** Five seconds have passed without a press: the row may become a plain row again. */
  onSettled: () => void;
}

/**
 * "合格，已存在手机里", with one press to take it back. Dashed: it is on this device; "合格，已送达" once the server has it. The five
 * seconds stand still while the pointer or the focus is on it, so that nobody loses a race against a clock (WCAG 2.2.1).
 */
export function SavedResult(props: SavedResultProps) {
  const { result, title, where = "phone", sent = false, onUndo, onSettled } = props;
  const word = { result: t(`result.${result}`) };
  const kept = t(where === "desk" ? "result.savedDesk" : "result.savedPhone", word);
  const timer = useSettling(onSettled);
  useEffect(() => announce(title ? `${title}: ${kept}` : kept), [kept, title]);
  return (
    <div
      class="qc-saved"
      onPointerEnter={timer.pause}
      onPointerLeave={timer.start}
      onFocusIn={timer.pause}
      onFocusOut={timer.start}
    >
      <div class={`qc-saved__box qc-saved__box--${result}${sent ? " qc-saved__box--sent" : ""}`}>
        <Mark name={sent ? result : UNSENT[result]} silent size={28} />
        <span>{sent ? t("result.sent", word) : kept}</span>
      </div>
      <button type="button" class="qc-saved__undo" onClick={onUndo}>
        {t("result.undo")}
      </button>
    </div>
  );
}
