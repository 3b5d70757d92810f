import { t } from "#/i18n";
import "./Progress.css";

interface ProgressProps {
  done: number;
  total: number;
  /** In front of the numbers: a zone, a list. */
  name?: string;
  /** Of those not done, how many need somebody now: a red stretch at the far end. */
  bad?: number;
  /** The line alone, inside a row that says the numbers itself. */
  slim?: boolean;
}

/** How far a list is: the ruled line, thick where it is done. */
export function Progress({ done, total, name, bad = 0, slim }: ProgressProps) {
  const words = t("progress.of", { done, total });
  const part = (count: number) => `width:${total > 0 ? ((count / total) * 100).toFixed(2) : 0}%`;
  return (
    <div class={`qc-progress${slim ? " qc-progress--slim" : ""}`}>
      {!slim && (
        <p class="qc-progress__words">
          {name && <span class="qc-progress__name">{name}</span>}
          <span class="qc-progress__count">{words}</span>
        </p>
      )}
      <div
        class="qc-progress__line"
        role="progressbar"
        aria-label={name ?? words}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={words}
      >
        <i class="qc-progress__done" style={part(done)} />
        {bad > 0 && <i class="qc-progress__bad" style={part(bad)} />}
      </div>
    </div>
  );
}
