import type { IconNode } from "lucide";
import type { ComponentChildren } from "preact";
import { t } from "#/i18n";
import { UnsentChip } from "./Chip";
import { ListHead } from "./Heads";
import { Icon } from "./Icon";
import { Mark, type MarkName } from "./Mark";
import "./History.css";

export interface HistoryItem {
  key: string;
  /** "14:40", with its day where that is not today. */
  time: string;
  text: ComponentChildren;
  second?: ComponentChildren;
  mark?: MarkName;
  icon?: IconNode;
  unsent?: boolean;
}

interface HistoryProps {
  /** Newest first. */
  items: readonly HistoryItem[];
  title?: string;
}

/** What happened to one thing: time, who, what. */
export function History({ items, title }: HistoryProps) {
  return (
    <section class="qc-history">
      <ListHead title={title ?? t("history.title")} />
      <ol>
        {items.map(({ key, time, text, second, mark, icon, unsent }) => (
          <li key={key} class="qc-history__item">
            <span class="qc-history__mark">
              {mark && <Mark name={mark} size={24} silent />}
              {icon && <Icon node={icon} />}
            </span>
            <time class="qc-history__time">{time}</time>
            <span class="qc-history__text">
              {text} {unsent && <UnsentChip />}
              {second && <span class="qc-history__second">{second}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
