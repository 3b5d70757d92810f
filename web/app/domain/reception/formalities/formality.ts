/** A formality as screens judge it, and what a template makes of a client or an event. Pure (R5). */
import type { FieldValues, Shown } from "#/store/api";

export type Formality = Shown<"formality">;
export type Template = Shown<"formality_template">;
export type Step = Shown<"formality_step">;

export const STATES = ["missing", "asked", "received", "accepted", "not_needed"] as const;
export type State = (typeof STATES)[number];
export const KINDS = ["contract", "deposit", "permit", "badge", "insurance", "invoice", "other"] as const;
export type Kind = (typeof KINDS)[number];

/** The client or the event that a list belongs to. */
export interface Owner {
  readonly kind: "client" | "event";
  readonly id: string;
  /** All ids that stand for it: a client's merged ones, too. */
  readonly ids: ReadonlySet<string>;
  readonly name: string;
  /** Due days count from here: the event's day; of a client, today. */
  readonly day: string;
}

/** over: its day has passed. soon: within the days of the department's reminder. */
export type Dueness = "over" | "soon" | "later" | "none";

export function stateOf({ fields }: Formality): State {
  return fields.state ?? "missing";
}

/** Something is still owed. */
export function isOpen(formality: Formality): boolean {
  const state = stateOf(formality);
  return state !== "accepted" && state !== "not_needed";
}

const DAY_MS = 86_400_000;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** From one day to another; negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

export function duenessOf(formality: Formality, today: string, remindDays: number): Dueness {
  const { due } = formality.fields;
  if (!due) return "none";
  const left = daysBetween(today, due);
  return left < 0 ? "over" : left <= remindDays ? "soon" : "later";
}

export function isOverdue(formality: Formality, today: string): boolean {
  return isOpen(formality) && (formality.fields.due ?? "9999") < today;
}

/** By due day, the longest overdue first; without one at the end, as their list has them. */
export function byDue(formalities: readonly Formality[]): readonly Formality[] {
  return formalities.toSorted((one, other) => {
    const [first, second] = [one.fields.due ?? "9999", other.fields.due ?? "9999"];
    if (first !== second) return first < second ? -1 : 1;
    return byPosition(one, other);
  });
}

function byPosition(one: Formality, other: Formality): number {
  const step = (one.fields.position ?? 0) - (other.fields.position ?? 0);
  return step !== 0 ? step : one.id < other.id ? -1 : 1;
}

/** As a client's or an event's list has them: in the template's order, what was added later at the end. */
export function asListed(formalities: readonly Formality[]): readonly Formality[] {
  return formalities.toSorted(byPosition);
}

export function belongsTo({ fields }: Formality, owner: Owner): boolean {
  const id = owner.kind === "client" ? fields.client : fields.event;
  return id != null && owner.ids.has(id);
}

export function stepsOf(template: string, steps: readonly Step[]): readonly Step[] {
  return steps
    .filter(({ fields }) => fields.template === template)
    .toSorted(
      (one, other) =>
        (one.fields.position ?? 0) - (other.fields.position ?? 0) || (one.id < other.id ? -1 : 1),
    );
}

/** What a template adds to a list: only the steps that are not on it, so that pressing twice makes nothing twice. */
export function planned(
  steps: readonly Step[],
  listed: readonly Formality[],
  owner: Owner,
): readonly FieldValues<"formality">[] {
  const there = new Set(listed.map(({ fields }) => fields.step));
  const from = nextPosition(listed);
  return steps
    .filter(({ id }) => !there.has(id))
    .map(({ id, fields }, index) => ({
      ...ownFields(owner),
      step: id,
      kind: fields.kind ?? "other",
      title: fields.title ?? "",
      state: "missing",
      position: from + index,
      ...(fields.days == null ? {} : { due: addDays(owner.day, fields.days) }),
      ...(fields.helper ? { helper: fields.helper } : {}),
      ...(fields.hint ? { missing: fields.hint.slice(0, 500) } : {}),
    }));
}

/** What names the owner in a new record. */
export function ownFields(owner: Owner): FieldValues<"formality"> {
  return { [owner.kind]: owner.id, whose: owner.name.slice(0, 200) };
}

export function nextPosition(listed: readonly Formality[]): number {
  return Math.min(10_000, Math.max(-1, ...listed.map(({ fields }) => fields.position ?? 0)) + 1);
}

/** Why somebody is to be told of it now: their own day comes, or as the lead that one has passed. */
export function noticeFor(formality: Formality, me: string): "reminder" | "overdue" | undefined {
  const { helper, told, due, reminded, overdue, reminder_seen, overdue_seen } = formality.fields;
  if (!isOpen(formality) || !due) return undefined;
  if (told === me && overdue === due && overdue_seen !== due) return "overdue";
  return helper === me && reminded === due && reminder_seen !== due ? "reminder" : undefined;
}

/** Steps with two neighbours changed places, as positions to write. */
export function moved(
  steps: readonly Step[],
  at: number,
  by: -1 | 1,
): readonly { readonly id: string; readonly position: number }[] {
  const order = steps.map(({ id }) => id);
  const [one, other] = [order[at], order[at + by]];
  if (one === undefined || other === undefined) return [];
  order[at] = other;
  order[at + by] = one;
  return order
    .map((id, position) => ({ id, position }))
    .filter(({ id, position }) => steps.find((step) => step.id === id)?.fields.position !== position);
}
