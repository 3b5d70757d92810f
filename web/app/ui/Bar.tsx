import type { IconNode } from "lucide";
import { t } from "#/i18n";
import { Icon } from "./Icon";
import "./Bar.css";

export interface BarSlot {
  href: string;
  icon: IconNode;
  word: string;
  /** The screen that is open. */
  current?: boolean;
  /** A number that needs somebody, e.g. mine and overdue. */
  count?: number;
}

interface BarProps {
  /** Two to four places. Only what exists is shown. */
  slots: readonly BarSlot[];
  /** The report button, always in the middle, equally near to both thumbs. Absent where nothing can be reported yet. */
  report?: { href: string; icon: IconNode; word?: string } | undefined;
}

/** The bar at the bottom of the main screens. Screens with a task of their own leave it out. */
export function Bar({ slots, report }: BarProps) {
  const middle = Math.ceil(slots.length / 2);
  return (
    <nav class="qc-bar" aria-label={t("bar.label")}>
      {slots.slice(0, middle).map(slot)}
      {report && (
        <a class="qc-bar__report qc-inset-focus" href={report.href}>
          <Icon node={report.icon} size={28} stroke={2.4} />
          {report.word ?? t("bar.report")}
        </a>
      )}
      {slots.slice(middle).map(slot)}
    </nav>
  );
}

function slot({ href, icon, word, current = false, count }: BarSlot) {
  return (
    <a key={href} class="qc-bar__slot qc-inset-focus" href={href} aria-current={current ? "page" : undefined}>
      <Icon node={icon} />
      <span>
        {word}
        {count ? <b> {count}</b> : null}
      </span>
    </a>
  );
}
