import { dayOf, formatDate, t } from "#/i18n";
import { daysOf, type Feedback, type Period } from "./figures";

/** How many answers came on each day, bad ones at the foot of the bar: a plot, and the same as words for those who listen. */
export function Days({ period, answers }: { period: Period; answers: readonly Feedback[] }) {
  const days = daysOf(period).map((day) => {
    const its = answers.filter(({ fields }) => dayOf(fields.made ?? "") === day);
    return { day, all: its.length, bad: its.filter(({ fields }) => (fields.overall ?? 5) <= 2).length };
  });
  const most = Math.max(1, ...days.map(({ all }) => all));
  return (
    <ol class={`feedback-days feedback-days--${period.unit}`} aria-label={t("feedback.perDay")}>
      {days.map(({ day, all, bad }) => {
        const name = formatDate(`${day}T04:00Z`);
        return (
          <li
            key={day}
            class="feedback-days__day"
            aria-label={t("feedback.dayTold", { day: name, count: all, bad })}
          >
            <span class="feedback-days__count" aria-hidden="true">
              {all > 0 && all}
            </span>
            <span class="feedback-days__bar" aria-hidden="true" style={`block-size:${(all / most) * 80}px`}>
              <span class="feedback-days__bad" style={`block-size:${(bad / most) * 80}px`} />
            </span>
            <span class="feedback-days__name" aria-hidden="true">
              {Number(day.slice(8))}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
