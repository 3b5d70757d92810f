import { useId } from "preact/hooks";
import { t } from "#/i18n";

interface ScoreChoiceProps {
  label: string;
  need: "required" | "optional";
  score: number | null;
  /** The same once more takes it back. */
  onScore: (score: number | null) => void;
}

/** One to five, large enough for a thumb; real radio buttons, so that arrows and screen readers know them. */
export function ScoreChoice({ label, need, score, onScore }: ScoreChoiceProps) {
  const name = useId();
  return (
    <fieldset class="feedback-score">
      <legend>
        {label} <small>{t(`field.${need}`)}</small>
      </legend>
      <div class="feedback-score__row">
        {[1, 2, 3, 4, 5].map((one) => (
          <label key={one} class="feedback-score__option">
            <input
              type="radio"
              name={name}
              checked={one === score}
              aria-label={t("feedback.score", { score: one })}
              onChange={() => onScore(one)}
              onClick={() => one === score && need === "optional" && onScore(null)}
            />
            <span>{one}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
