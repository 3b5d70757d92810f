import { formatNumber, t } from "#/i18n";
import { ASPECTS, type Feedback, meanOf, spread } from "./figures";

interface FiguresProps {
  answers: readonly Feedback[];
  /** Of the period before, to compare with. */
  before?: readonly Feedback[] | undefined;
  /** The score that is chosen, whose answers stand below. */
  score: number | null;
  onScore: (score: number | null) => void;
}

/** The mean, how the scores spread, and each aspect; a bar is a button that shows the answers behind it. */
export function Figures({ answers, before, score, onScore }: FiguresProps) {
  const overall = meanOf(answers, "overall");
  if (!overall) return null;
  return (
    <div class="feedback-figures">
      <p class="feedback-figures__mean">
        <b class="qc-t-post">{overall.mean.toFixed(1)}</b>
        <span>{t("feedback.of", { count: overall.count })}</span>
        <Change now={overall.mean} before={before} />
      </p>
      <Spread answers={answers} score={score} onScore={onScore} />
      <dl class="feedback-figures__aspects">
        {ASPECTS.slice(1).map((aspect) => {
          const mean = meanOf(answers, aspect);
          return (
            <div key={aspect}>
              <dt>{t(`feedback.${aspect}`)}</dt>
              <dd>
                {mean ? (
                  <>
                    <b>{mean.mean.toFixed(1)}</b> {t("feedback.by", { count: mean.count })}
                  </>
                ) : (
                  t("feedback.nobody")
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

function Change({ now, before }: { now: number; before: readonly Feedback[] | undefined }) {
  const then = before && meanOf(before, "overall");
  if (!then) return null;
  const step = Math.round((now - then.mean) * 10) / 10;
  const key = step > 0 ? "feedback.up" : step < 0 ? "feedback.down" : "feedback.same";
  return <span>{t(key, { step: formatNumber(Math.abs(step), 1) })}</span>;
}

function Spread({ answers, score, onScore }: Omit<FiguresProps, "before">) {
  const rows = spread(answers);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <ul class="feedback-spread">
      {rows.map((row) => (
        <li key={row.score}>
          <button
            type="button"
            class="feedback-spread__row"
            aria-pressed={score === row.score}
            disabled={row.count === 0}
            onClick={() => onScore(score === row.score ? null : row.score)}
          >
            <span class="feedback-spread__score">{t("feedback.score", { score: row.score })}</span>
            <span class="feedback-spread__track" aria-hidden="true">
              <span
                class={`feedback-spread__bar${row.score <= 2 ? " feedback-spread__bar--bad" : ""}`}
                style={`inline-size:${(row.count / most) * 100}%`}
              />
            </span>
            <span class="feedback-spread__count">{row.count}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
