/** What a client wants staged, as it is typed: judged field by field, made ready for the record (R4). Pure. */
import { instantOf } from "#/i18n/zoned";
import type { FieldValues } from "#/store/api";

export interface NeedForm {
  readonly name: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly venue: string;
  readonly expected: string;
  readonly budget: string;
  readonly purpose: string;
  readonly special: string;
}

export const EMPTY: NeedForm = {
  name: "",
  day: "",
  from: "",
  to: "",
  venue: "",
  expected: "",
  budget: "",
  purpose: "",
  special: "",
};

export type Problem = "missing" | "number" | "order";
export type Problems = Readonly<Partial<Record<keyof NeedForm, Problem>>>;

const REQUIRED = ["name", "day", "from", "to", "venue", "expected"] as const;

/** What keeps it from being saved, by field; empty when nothing does. */
export function problemsOf(form: NeedForm): Problems {
  const problems: { -readonly [Field in keyof NeedForm]?: Problem } = {};
  for (const field of REQUIRED) if (form[field].trim() === "") problems[field] = "missing";
  if (form.expected.trim() !== "" && wholeNumber(form.expected) === null) problems.expected = "number";
  if (form.budget.trim() !== "" && amount(form.budget) === null) problems.budget = "number";
  if (form.from && form.to && form.from === form.to) problems.to = "order";
  return problems;
}

/** The fields of the record; an end that is earlier than the beginning is on the next day. Null while something is wrong. */
export function fieldsOf(form: NeedForm): FieldValues<"need"> | null {
  if (Object.keys(problemsOf(form)).length > 0) return null;
  const starts = instantOf(form.day, form.from);
  const ends = instantOf(form.to < form.from ? nextDay(form.day) : form.day, form.to);
  if (!starts || !ends) return null;
  const fields: FieldValues<"need"> = {
    name: form.name.trim(),
    starts,
    ends,
    venue: form.venue.trim(),
    expected: wholeNumber(form.expected) ?? 0,
  };
  const budget = amount(form.budget);
  return {
    ...fields,
    ...(budget !== null && form.budget.trim() !== "" && { budget }),
    ...(form.purpose.trim() && { purpose: form.purpose.trim() }),
    ...(form.special.trim() && { special_requests: form.special.trim() }),
  };
}

function wholeNumber(typed: string): number | null {
  const plain = typed.normalize("NFKC").replace(/[,\s]/g, "");
  return /^\d{1,8}$/.test(plain) ? Number(plain) : null;
}

/** An amount of money: 200000, 200,000, 20万. */
function amount(typed: string): number | null {
  const plain = typed.normalize("NFKC").replace(/[,\s¥元]/g, "");
  const found = /^(\d{1,10}(?:\.\d{1,2})?)(万|萬|w)?$/i.exec(plain);
  if (!found) return null;
  return Math.round(Number(found[1]) * (found[2] ? 10_000 : 1) * 100) / 100;
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
