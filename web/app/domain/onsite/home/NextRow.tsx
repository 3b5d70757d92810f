import { ChevronRight } from "lucide";
import { dayOf, factsLine, formatDate, formatDuration, formatTime, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Icon } from "#/ui";
import type { Judged } from "../attention";
import { namesOf } from "../event_checks";

/** One of my next checks: the time large, then what and where, and how long I have. */
export function NextRow({ judged, href }: { judged: Judged; href: string }) {
  const names = namesOf(useStore());
  const { fields } = judged.check;
  const now = minute.value;
  const late = judged.state === "overdue";
  const facts = factsLine(
    howLong(judged, now),
    names.zone(fields.zone),
    fields.photo_required && t("row.photo"),
  );
  return (
    <li class={`home-next${late ? " home-next--late" : ""}`}>
      <a class="home-next__hit qc-inset-focus" href={href}>
        <span class="home-next__time">
          {fields.due ? formatTime(fields.due) : "–"}
          {fields.due && dayOf(fields.due) !== dayOf(now) && (
            <span class="home-next__day">{formatDate(fields.due, now)}</span>
          )}
        </span>
        <span class="home-next__words">
          <span class="home-next__title">{fields.title}</span>
          <span class="home-next__second">{facts}</span>
        </span>
        <Icon node={ChevronRight} />
      </a>
    </li>
  );
}

function howLong({ due, state }: Judged, now: number): string {
  if (!Number.isFinite(due)) return t("home.noTime");
  const duration = formatDuration(due - now);
  return t(state === "overdue" ? "home.late" : "home.in", { duration });
}
