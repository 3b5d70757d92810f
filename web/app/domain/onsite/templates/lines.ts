/** What is typed or pasted for a template, as its lines. Pure. */
import type { FieldValues } from "#/store/api";
import { stepTexts } from "../safety_plan/steps";

export interface Line {
  readonly title: string;
  readonly requirement: string | null;
  readonly place: string | null;
}

/** A line each; from a table its columns: item, requirement, place. Numbers and dots in front are left out. */
export function linesOf(text: string): readonly Line[] {
  return stepTexts(text).map((line) => {
    const [title = "", requirement = "", place = ""] = line.split("\t").map((cell) => cell.trim());
    return {
      title: title.slice(0, 200),
      requirement: requirement.slice(0, 2000) || null,
      place: place.slice(0, 100) || null,
    };
  });
}

/** Minutes from the beginning of the event for "3", "1:30" hours; null: not to be read. */
export function minutesOf(text: string, after: boolean): number | null {
  const [, hours, minutes = "0"] = /^(\d{1,4})(?:[:：]([0-5]?\d))?$/.exec(text.trim()) ?? [];
  if (hours === undefined) return null;
  const all = Number(hours) * 60 + Number(minutes);
  return after ? all : all === 0 ? 0 : -all;
}

/** The same back: "1:30". */
export function hoursOf(minutes: number | null | undefined): string {
  if (minutes == null) return "";
  const all = Math.abs(minutes);
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, "0")}`;
}

/** A line of a template from a check of an event: when it is due counts from the event's start. */
export function lineOfCheck(
  check: FieldValues<"check">,
  starts: string | null,
  zoneName: (zone: string) => string,
): FieldValues<"template_item"> {
  const due = check.due && starts ? Math.round((Date.parse(check.due) - Date.parse(starts)) / 60_000) : null;
  return {
    category: check.category ?? "setup",
    title: check.title ?? "",
    requirement: check.requirement ?? null,
    place: check.zone ? zoneName(check.zone).slice(0, 100) || null : null,
    due_minutes: due,
    photo_required: check.photo_required ?? null,
    unit: check.unit ?? null,
    low: check.low ?? null,
    high: check.high ?? null,
    valid_minutes: check.valid_minutes ?? null,
    repeat_before_opening: check.repeat_before_opening ?? null,
  };
}
