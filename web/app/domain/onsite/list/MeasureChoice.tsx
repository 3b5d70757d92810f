import { formatQuantity, t } from "#/i18n";
import { limitWords, ResultButtons } from "#/ui";
import type { Check, Result } from "../rules";

interface MeasureChoiceProps {
  check: Check;
  /** The frame was pressed: take the value. */
  onMeasure: (check: Check) => void;
  /** A result without a value: it fails, or does not apply. */
  onResult: (result: Result) => unknown;
  disabled?: boolean;
}

/** In the place of "pass": the frame of the value that decides. Without a value a check can fail, or not apply. */
export function MeasureChoice({ check, onMeasure, onResult, disabled = false }: MeasureChoiceProps) {
  const { fields } = check;
  const { measured, result, low, high } = fields;
  const unit = fields.unit ?? undefined;
  return (
    <div class="onsite-measure">
      <button
        type="button"
        class="onsite-measure__frame"
        disabled={disabled}
        onClick={() => onMeasure(check)}
      >
        <span class="onsite-measure__word">
          {measured == null || check.conflicts.result ? t("act.measure") : formatQuantity(measured, unit)}
        </span>
        <span class="onsite-measure__limit">{limitWords(low ?? null, high ?? null, unit)}</span>
      </button>
      <ResultButtons
        label={fields.title ?? ""}
        current={result === "pass" || check.conflicts.result ? undefined : result}
        without={["pass"]}
        onResult={onResult}
        disabled={disabled}
      />
    </div>
  );
}
