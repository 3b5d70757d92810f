import { formatWhen, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, EmptyState } from "#/ui";
import { type Filter, nextOf } from "../attention";
import { inList, type ListRef } from "../checklist";
import { judgedOf } from "../event_checks";

interface EmptyListProps {
  event: string;
  list: ListRef | undefined;
  filter: Filter;
  search: string;
  onAll: () => void;
  onClear: () => void;
}

/** Nothing to show: says what is so, what comes next, and leads on with one tap. */
export function EmptyList({ event, list, filter, search, onAll, onClear }: EmptyListProps) {
  const store = useStore();
  const judged = inList(judgedOf(store, event).value, list);
  if (search.trim() !== "") {
    return (
      <EmptyState
        title={t("empty.found", { words: search.trim() })}
        next={t("empty.foundNext")}
        action={<Button onPress={onClear}>{t("empty.clear")}</Button>}
      />
    );
  }
  if (judged.length === 0 || filter === "all") {
    return <EmptyState title={t("empty.list")} />;
  }
  const next = nextOf(judged)[0];
  const due = next?.check.fields.due;
  const title = next?.check.fields.title ?? "";
  return (
    <EmptyState
      title={t(`empty.${filter}`)}
      next={due && t("empty.nextDue", { time: formatWhen(due, minute.value), title })}
      action={<Button onPress={onAll}>{t("empty.showAll", { count: judged.length })}</Button>}
    />
  );
}
