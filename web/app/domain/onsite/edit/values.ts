/** The form in which what a check asks for is edited: texts as they are typed, and what of them is to be written. */
import { dayOf, formatTime } from "#/i18n";
import { instantOf } from "#/i18n/zoned";
import type { FieldValues } from "#/store/api";

type Fields = FieldValues<"check">;

/** The fields of a check that this form changes. */
export const EDITED = ["title", "requirement", "zone", "responsible", "due", "unit", "low", "high"] as const;
export type EditedField = (typeof EDITED)[number];

/** As typed. */
export interface Typed {
  readonly title: string;
  readonly requirement: string;
  readonly zone: string;
  readonly responsible: string;
  readonly dueDay: string;
  readonly dueTime: string;
  readonly unit: string;
  readonly low: string;
  readonly high: string;
}

export function typedOf(fields: Fields): Typed {
  return {
    title: fields.title ?? "",
    requirement: fields.requirement ?? "",
    zone: fields.zone ?? "",
    responsible: fields.responsible ?? "",
    dueDay: fields.due ? dayOf(fields.due) : "",
    dueTime: fields.due ? formatTime(fields.due) : "",
    unit: fields.unit ?? "",
    low: numberText(fields.low),
    high: numberText(fields.high),
  };
}

function numberText(value: number | null | undefined): string {
  return value == null ? "" : String(value);
}

export type Problem = "noName" | "badDay" | "badNumber" | "badLimits";

/** What is wrong with what was typed, field by field; empty when it can be saved. */
export function problemsOf(typed: Typed): Partial<Record<keyof Typed, Problem>> {
  const problems: Partial<Record<keyof Typed, Problem>> = {};
  if (typed.title.trim() === "") problems.title = "noName";
  const dated = typed.dueDay !== "" || typed.dueTime !== "";
  if (dated && instantOf(typed.dueDay, typed.dueTime) === null) problems.dueDay = "badDay";
  for (const field of ["low", "high"] as const) {
    if (typed[field].trim() !== "" && readLimit(typed[field]) === null) problems[field] = "badNumber";
  }
  const low = readLimit(typed.low);
  const high = readLimit(typed.high);
  if (low !== null && high !== null && low > high) problems.low = "badLimits";
  return problems;
}

// People type with whatever their keyboard has: full-width digits, a comma for the point, a true minus sign.
function readLimit(text: string): number | null {
  const plain = text.normalize("NFKC").trim().replace("−", "-").replace("。", ".").replace(",", ".");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** The value that a field would get. */
export function writtenAs(typed: Typed, field: EditedField): string | number | null {
  if (field === "due") return instantOf(typed.dueDay, typed.dueTime);
  if (field === "low" || field === "high") return readLimit(typed[field]);
  const text = typed[field].trim();
  return text === "" ? null : text;
}

/** The fields in which `typed` differs from what stood there when the form was opened. */
export function dirtyFields(typed: Typed, opened: Typed): EditedField[] {
  return EDITED.filter((field) => writtenAs(typed, field) !== writtenAs(opened, field));
}

/** Only what the person changed: a form that writes all it shows would overwrite what others did meanwhile (F10). */
export function patchOf(typed: Typed, opened: Typed): Fields {
  return Object.fromEntries(dirtyFields(typed, opened).map((field) => [field, writtenAs(typed, field)]));
}

/** `typed` with one field as it stands in `from`. */
export function withField(typed: Typed, field: EditedField, from: Typed): Typed {
  if (field === "due") return { ...typed, dueDay: from.dueDay, dueTime: from.dueTime };
  return { ...typed, [field]: from[field] };
}
