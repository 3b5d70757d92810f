/** Figures of feedback: each can name the answers that it was made of (R7). Pure. */
import type { Shown } from "#/store/api";
import { csvOf } from "#/ui/csv";

export type Feedback = Shown<"feedback">;
export const ASPECTS = ["overall", "service", "organisation", "venue", "content"] as const;
export type Aspect = (typeof ASPECTS)[number];
export const SCORES = [5, 4, 3, 2, 1] as const;

export interface Mean {
  readonly mean: number;
  readonly count: number;
}

/** The mean of a score, over those who gave one; null when nobody did: a missing answer is left out, not zero (F37). */
export function meanOf(answers: readonly Feedback[], aspect: Aspect): Mean | null {
  const given = answers.flatMap(({ fields }) => fields[aspect] ?? []);
  if (given.length === 0) return null;
  return { mean: given.reduce((sum, one) => sum + one, 0) / given.length, count: given.length };
}

/** How many gave each overall score, the best first. */
export function spread(answers: readonly Feedback[]): readonly { score: number; count: number }[] {
  return SCORES.map((score) => ({
    score,
    count: answers.filter(({ fields }) => fields.overall === score).length,
  }));
}

export interface Period {
  readonly unit: "week" | "month";
  /** Its first day and the first day after it, YYYY-MM-DD. */
  readonly first: string;
  readonly after: string;
}

/** The week (from Monday) or month of a day, or of one `steps` before or after it. */
export function periodOf(unit: Period["unit"], day: string, steps = 0): Period {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  if (unit === "month") {
    return { unit, first: textOf(year, month - 1 + steps, 1), after: textOf(year, month + steps, 1) };
  }
  const weekday = (new Date(Date.UTC(year, month - 1, date)).getUTCDay() + 6) % 7;
  const monday = date - weekday + steps * 7;
  return { unit, first: textOf(year, month - 1, monday), after: textOf(year, month - 1, monday + 7) };
}

function textOf(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}

/** The days of a period, YYYY-MM-DD. */
export function daysOf({ first, after }: Period): string[] {
  const days: string[] = [];
  for (let at = Date.parse(first); at < Date.parse(after); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** The answers of a period; `dayOf` tells the department's day of a moment. */
export function within(
  answers: readonly Feedback[],
  { first, after }: Period,
  dayOf: (moment: string) => string,
): Feedback[] {
  return answers.filter(({ fields }) => {
    const day = dayOf(fields.made ?? "");
    return day >= first && day < after;
  });
}

export interface EventFigures {
  /** Empty: about reception itself. */
  readonly event: string;
  readonly overall: Mean | null;
  readonly bad: number;
  readonly answers: readonly Feedback[];
}

/** What each event got, the one that needs somebody most first: the lowest mean. */
export function byEvent(answers: readonly Feedback[], badScore: number): EventFigures[] {
  const groups = new Map<string, Feedback[]>();
  for (const answer of answers) {
    const event = answer.fields.event ?? "";
    const its = groups.get(event);
    if (its) its.push(answer);
    else groups.set(event, [answer]);
  }
  return [...groups]
    .map(([event, its]) => ({
      event,
      overall: meanOf(its, "overall"),
      bad: its.filter(({ fields }) => (fields.overall ?? 5) <= badScore).length,
      answers: its,
    }))
    .toSorted((one, other) => (one.overall?.mean ?? 9) - (other.overall?.mean ?? 9));
}

/** Newest first. */
export function newestFirst(answers: readonly Feedback[]): Feedback[] {
  return answers.toSorted((one, other) => (other.fields.made ?? "").localeCompare(one.fields.made ?? ""));
}

/** As a table for a spreadsheet; a text that begins like a formula is held back from being one. */
export function asTable(answers: readonly Feedback[], eventName: (id: string) => string): string {
  const head = ["made", "event", "channel", "role", ...ASPECTS, "text", "name", "reach"];
  const rows = answers.map(({ fields }) => [
    fields.made,
    fields.event ? eventName(fields.event) : "",
    fields.channel,
    fields.role,
    ...ASPECTS.map((aspect) => fields[aspect]),
    fields.text,
    fields.name,
    fields.reach,
  ]);
  return csvOf([head, ...rows].map((row) => row.map((value) => String(value ?? ""))));
}
