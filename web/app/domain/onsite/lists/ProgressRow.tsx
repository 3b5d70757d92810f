import { t } from "#/i18n";
import { Progress as Line } from "#/ui";
import type { Progress } from "../attention";

interface ProgressRowProps {
  name: string;
  progress: Progress;
  href: string;
  /** The whole event: stands out from its parts. */
  whole?: boolean;
}

/** A list in one row: its name, how far it is on the ruler, and in words only what needs somebody. */
export function ProgressRow({ name, progress, href, whole }: ProgressRowProps) {
  const { done, total, conflict, fail } = progress;
  return (
    <li class={`onsite-progress${whole ? " onsite-progress--whole" : ""}`}>
      <a class="onsite-progress__hit qc-inset-focus" href={href}>
        <span class="onsite-progress__head">
          <span class="onsite-progress__name">{name}</span>
          <span class="onsite-progress__count">
            <b>{done}</b>/{total}
          </span>
        </span>
        <Line slim name={name} done={done} total={total} bad={conflict + fail} />
        <ProgressWords progress={progress} />
      </a>
    </li>
  );
}

/** What of a list needs somebody, in words; nothing where nothing does. */
export function ProgressWords({ progress }: { progress: Progress }) {
  const { conflict, fail, overdue, photo, unsent, mine } = progress;
  return (
    <span class="onsite-progress__words">
      {conflict > 0 && <span class="qc-c-bad">{t("counts.conflict", { count: conflict })}</span>}
      {fail > 0 && <span class="qc-c-bad">{t("counts.fail", { count: fail })}</span>}
      {overdue > 0 && <span class="qc-c-warn">{t("counts.overdue", { count: overdue })}</span>}
      {photo > 0 && <span class="qc-c-warn">{t("counts.photo", { count: photo })}</span>}
      {unsent > 0 && <span class="qc-c-azur">{t("counts.unsent", { count: unsent })}</span>}
      {mine > 0 && <span>{t("counts.mine", { count: mine })}</span>}
    </span>
  );
}
