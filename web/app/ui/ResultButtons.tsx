import { Check, X } from "lucide";
import { t } from "#/i18n";
import { feel } from "./feel";
import { Icon } from "./Icon";
import { KeyHint } from "./KeyHint";
import type { Result } from "./result";
import "./ResultButtons.css";

const ORDER: readonly Result[] = ["pass", "fail", "na"];

interface ResultButtonsProps {
  /** While its promise lasts the button stays down: the answer to a tap is painted at once, what it did when it is on disk. */
  onResult: (result: Result) => unknown;
  /** The result that stands now: its button is marked as pressed. */
  current?: Result | null | undefined;
  /** A measured value has decided: only this one and "not applicable" can be pressed. */
  decided?: "pass" | "fail" | null | undefined;
  /** Results that can't be given here (e.g. by who is looking). */
  without?: readonly Result[];
  /** Keys that do the same at a desk. */
  hints?: Partial<Record<Result, string>>;
  /** Read aloud as the name of the group; the title of the check is best. */
  label?: string;
  disabled?: boolean;
}

/** Pass, fail, not applicable: always in this order, pass and fail with icon and word, 64 px. */
export function ResultButtons(props: ResultButtonsProps) {
  const { onResult, current, decided, without = [], hints = {}, label } = props;
  // By hand, not by a state: what is drawn anew for it would come later than the finger expects.
  const press = async (button: HTMLElement, result: Result) => {
    button.toggleAttribute("data-given", true);
    feel(result);
    try {
      await onResult(result);
    } finally {
      button.toggleAttribute("data-given", false);
    }
  };
  return (
    <fieldset class="qc-results" aria-label={label ?? t("result.choose")}>
      {ORDER.filter((result) => !without.includes(result)).map((result) => {
        const hint = hints[result];
        const barred = decided != null && result !== "na" && result !== decided;
        return (
          <button
            key={result}
            type="button"
            class={`qc-result qc-result--${result}`}
            aria-pressed={current === undefined ? undefined : current === result}
            disabled={props.disabled || barred}
            aria-keyshortcuts={hint}
            onClick={({ currentTarget }) => void press(currentTarget, result)}
          >
            {result !== "na" && <Icon node={result === "pass" ? Check : X} size={28} stroke={3} />}
            <span>{t(`result.${result}`)}</span>
            {hint && <KeyHint keys={hint} />}
          </button>
        );
      })}
    </fieldset>
  );
}
