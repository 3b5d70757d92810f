/**
 * An event's list made from a template, and what a template that changed since then would change in it (X1, F28). Pure.
 *
 * A line that is corrected becomes a new record with the same number, and the old one goes: a check keeps the line that it
 * was made from, so that what the template changed can be told from what the event's lead changed.
 */
import type { FieldValues, Shown } from "#/store/api";

export type Template = Shown<"template">;
export type TemplateItem = Shown<"template_item">;
export type Check = Shown<"check">;
type Fields = FieldValues<"check">;

export const ASKED = [
  "category",
  "title",
  "requirement",
  "zone",
  "due",
  "photo_required",
  "unit",
  "low",
  "high",
  "valid_minutes",
  "repeat_before_opening",
] as const;
export type Asked = (typeof ASKED)[number];

/** Where and when a list is made. */
export interface Place {
  readonly event: string;
  /** When the event starts, ISO; unknown: nothing is due. */
  readonly starts: string | null;
  /** The id of the zone that somebody calls so, by name or code. */
  zoneOf(place: string): string | null;
}

/** What a check asks for that is made from a line, there. */
export function asks(item: TemplateItem, { starts, zoneOf }: Place): Pick<Fields, Asked> {
  const { fields } = item;
  const minutes = fields.due_minutes;
  const due =
    starts && minutes != null ? new Date(Date.parse(starts) + minutes * 60_000).toISOString() : null;
  return {
    category: fields.category ?? "setup",
    title: fields.title ?? "",
    requirement: fields.requirement ?? null,
    zone: fields.place ? zoneOf(fields.place) : null,
    due,
    photo_required: fields.photo_required ?? null,
    unit: fields.unit ?? null,
    low: fields.low ?? null,
    high: fields.high ?? null,
    valid_minutes: fields.valid_minutes ?? null,
    repeat_before_opening: fields.repeat_before_opening ?? null,
  };
}

export interface Difference {
  readonly field: Asked;
  readonly here: Fields[Asked];
  readonly now: Fields[Asked];
}

/** A check whose line of the template says something else by now. */
export interface Changed {
  readonly check: Check;
  readonly item: TemplateItem;
  readonly differences: readonly Difference[];
}

export interface Comparison {
  /** Lines that no check of the event stands for, in their order. */
  readonly make: readonly TemplateItem[];
  /** How many lines have their check. */
  readonly there: number;
  readonly changed: readonly Changed[];
  /** Checks whose line is gone: those with an answer stay. */
  readonly gone: readonly Check[];
  /** Two or more that stand for the same line, made apart from each other, each holding something that somebody entered. */
  readonly doubled: readonly (readonly Check[])[];
}

/** The event's checks beside a template. `lines`: all of its lines, also those that are gone. */
export function compareWith(
  lines: readonly TemplateItem[],
  checks: readonly Check[],
  place: Place,
): Comparison {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const living = currentLines(lines);
  const current = new Map(living.map((line) => [line.fields.number, line]));
  const covered = new Map<number | undefined, Check[]>();
  const changed: Changed[] = [];
  const gone: Check[] = [];
  for (const check of checks) {
    const from = byId.get(check.fields.template_item ?? "");
    if (!from) continue;
    covered.set(from.fields.number, [...(covered.get(from.fields.number) ?? []), check]);
    const item = current.get(from.fields.number);
    const differences = item ? differencesOf(check, from, item, place) : [];
    if (!item) gone.push(check);
    else if (differences.length > 0) changed.push({ check, item, differences });
  }
  const own = new Set(checks.filter((one) => !one.fields.template_item).map(({ fields }) => nameOf(fields)));
  const make = living.filter(({ fields }) => !covered.has(fields.number) && !own.has(nameOf(fields)));
  const doubled = [...covered.values()].filter((its) => its.length > 1);
  return { make, there: living.length - make.length, changed, gone, doubled };
}

/** How much of a template that an event uses is other than on its list: what a lead is told to look at. */
export function newsIn({ make, changed, gone, doubled }: Comparison, checks: readonly Check[]): number {
  const [first = ""] = checks.map(({ id }) => id).toSorted();
  // A line older than the list whose check is not there was taken out on purpose.
  const added = make.filter(({ id }) => id > first);
  const idle = gone.filter(({ fields }) => fields.result == null);
  return added.length + changed.length + idle.length + doubled.length;
}

/** Those that hold, in their order; of two that were corrected apart the later. */
export function currentLines(lines: readonly TemplateItem[]): readonly TemplateItem[] {
  const current = new Map<number, TemplateItem>();
  for (const line of lines) {
    const number = line.fields.number ?? 0;
    const other = current.get(number);
    if (!line.deleted && (!other || other.id < line.id)) current.set(number, line);
  }
  return [...current.values()].toSorted(
    (one, other) => (one.fields.number ?? 0) - (other.fields.number ?? 0),
  );
}

/** What the template changed and the check does not have yet; what the lead changed alone is no difference. */
function differencesOf(check: Check, from: TemplateItem, item: TemplateItem, place: Place): Difference[] {
  if (from.id === item.id) return [];
  const [before, now] = [asks(from, place), asks(item, place)];
  return ASKED.flatMap((field) => {
    const here = check.fields[field] ?? null;
    const moved = (before[field] ?? null) !== (now[field] ?? null);
    return moved && here !== (now[field] ?? null) ? [{ field, here, now: now[field] ?? null }] : [];
  });
}

/** What an upgrade writes: what is asked for, never what was answered. */
export function upgrade({ differences }: Changed): Fields {
  return Object.fromEntries(differences.map(({ field, now }) => [field, now]));
}

function nameOf({ category, title }: { category?: string; title?: string }): string {
  return `${category} ${title?.trim()}`;
}
