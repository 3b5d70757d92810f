import type { ComponentChildren } from "preact";
import { t } from "#/i18n";
import "./EmptyState.css";

interface EmptyStateProps {
  /** What is so, in one sentence. */
  title: string;
  /** What comes next, or what to do. */
  next?: ComponentChildren;
  /** The button that does it. */
  action?: ComponentChildren;
}

/** An empty place that says what is so and what comes next. No drawing. */
export function EmptyState({ title, next, action }: EmptyStateProps) {
  return (
    <div class="qc-empty">
      <p class="qc-empty__title">{title}</p>
      {next && <p class="qc-empty__next">{next}</p>}
      {action && <div class="qc-empty__action">{action}</div>}
    </div>
  );
}

/** The thing asked for was never fetched onto this device: where to go, and that once is enough. */
export function NotHere({ title, next, action }: Partial<EmptyStateProps>) {
  return <EmptyState title={title ?? t("notHere.title")} next={next ?? t("notHere.next")} action={action} />;
}
