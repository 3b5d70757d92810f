import { dayOf, formatDate, formatTime, formatWhen, minute, t } from "#/i18n";
import { useStore } from "#/store/context";

/** "12月18日 周五 17:00–21:30 · 湖光宴会厅"; with both days where an event ends on another than it starts. */
export function useEventWhen(event: string): string {
  const fields = useStore().record("event", event).value?.fields;
  if (!fields?.starts || !fields.ends) return fields?.venue ?? "";
  const { starts, ends, venue } = fields;
  const sameDay = dayOf(starts) === dayOf(Date.parse(ends) - 1);
  const when = t("event.when", {
    date: formatDate(starts, minute.value),
    from: formatTime(starts),
    to: sameDay ? formatTime(ends) : formatWhen(ends, starts),
  });
  return venue ? `${when} · ${venue}` : when;
}
