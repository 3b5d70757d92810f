/** What a formality says of itself, in words. Reads signals. */
import { formatDate, minute, t } from "#/i18n";
import { today } from "./formalities_in";
import { type Dueness, daysBetween, type Formality, isOpen } from "./formality";

export function dayWords(day: string): string {
  return formatDate(`${day}T04:00:00.000Z`, minute.value);
}

/** `逾期 3 天`, `今天到期`, `还有 2 天`, a date; what is done only says its day. */
export function dueWords(formality: Formality, dueness: Dueness): string {
  const { due } = formality.fields;
  if (!due) return isOpen(formality) ? t("formality.noDay") : "";
  if (!isOpen(formality)) return dayWords(due);
  const days = daysBetween(today(), due);
  if (dueness === "over") return t("formality.overdueBy", { count: -days });
  if (days === 0) return t("formality.today");
  if (dueness === "soon") return t("formality.left", { count: days });
  return t("formality.dueOn", { day: dayWords(due) });
}
