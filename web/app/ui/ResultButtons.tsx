import { Check, X } from "lucide";
import { t } from "#/i18n";
import { feel } from "./feel";
import { Icon } from "./Icon";
import { KeyHint } from "./KeyHint";
import type { Result } from "./result";
import "./ResultButtons.css";

const ORDER: readonly Result[] = ["pass", "fail", "na"];

interface ResultButtonsProps {
  onResult: (result: Result) => void;
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
  const press = (result: Result) => {
    feel(result);
    onResult(result);
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
            onClick={() => press(result)}
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
