/** Which report is news now: the week or month that ended last, from the first working moment after it (R7). Pure. */
import { dayOf } from "#/i18n";
import { instantOf } from "#/i18n/zoned";
import { type Calendar, nextWorking } from "../clock/reply_clock";
import { type Feedback, type Period, periodOf, within } from "./figures";

/** The same as the server's, which tells it outside (`feedback_report.py`). */
const FRESH_MS = 3 * 86_400_000;

export interface DueReport {
  readonly period: Period;
  readonly answers: readonly Feedback[];
}

/** Those with an answer in them; the week first. */
export function dueReports(all: readonly Feedback[], calendar: Calendar, now: number): readonly DueReport[] {
  return (["week", "month"] as const).flatMap((unit) => {
    const period = periodOf(unit, dayOf(now), -1);
    const from = nextWorking(calendar, Date.parse(instantOf(period.after, "00:00") ?? ""));
    if (!(from <= now && now < from + FRESH_MS)) return [];
    const answers = within(all, period, dayOf);
    return answers.length > 0 ? [{ period, answers }] : [];
  });
}

export function reportKey({ unit, first }: Period): string {
  return `${unit}:${first}`;
}
