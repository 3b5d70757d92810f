/** Announcing a visit or writing down who walked in: what is typed, what is wrong with it, what is written. Pure. */
import { dayOf, formatTime } from "#/i18n";
import { instantOf } from "#/i18n/zoned";
import type { FieldValues } from "#/store/api";
import type { VisitValues } from "./act";

/** now: they stand at the desk. later: they come at a time. */
export type ComesWhen = "now" | "later";

export interface VisitDraft {
  readonly when: ComesWhen;
  readonly visitor: string;
  readonly company: string;
  readonly number: string;
  readonly people: string;
  readonly host: string;
  /** YYYY-MM-DD and HH:MM, as a clock on the wall here shows them. */
  readonly day: string;
  readonly time: string;
  readonly until: string;
  readonly purpose: string;
  readonly needs: string;
  readonly client: string;
  readonly contact: string;
}

export type DraftField = "visitor" | "people" | "time" | "until" | "host";
export type Problem = "required" | "noNumber" | "noTime" | "past" | "before";
export type Problems = Readonly<Partial<Record<DraftField, Problem>>>;

const HOUR = 3_600_000;
const MOST_PEOPLE = 10_000;

/** An empty form; who comes later comes at the next full hour until somebody says otherwise. */
export function emptyDraft(when: ComesWhen, now: number, host = ""): VisitDraft {
  const next = (Math.floor(now / HOUR) + 1) * HOUR;
  const nothing = { visitor: "", company: "", number: "", people: "", purpose: "", needs: "", until: "" };
  return { ...nothing, when, host, day: dayOf(next), time: formatTime(next), client: "", contact: "" };
}

export function draftOf(fields: FieldValues<"visit">, now: number): VisitDraft {
  const { expected, until } = fields;
  return {
    ...emptyDraft(expected ? "later" : "now", now),
    visitor: fields.visitor ?? "",
    company: fields.company ?? "",
    number: fields.number ?? "",
    people: fields.people ? String(fields.people) : "",
    host: fields.host ?? "",
    ...(expected && { day: dayOf(expected), time: formatTime(expected) }),
    until: until ? formatTime(until) : "",
    purpose: fields.purpose ?? "",
    needs: fields.needs ?? "",
    client: fields.client ?? "",
    contact: fields.contact ?? "",
  };
}

/** `since`: of a visit that stands already, its time may be past. */
export function problemsOf(draft: VisitDraft, now: number, standing: boolean): Problems {
  const problems: Partial<Record<DraftField, Problem>> = {};
  if (!draft.visitor.trim()) problems.visitor = "required";
  if (countOf(draft.people) === undefined) problems.people = "noNumber";
  const times = draft.when === "later" ? timeProblems(draft, now, standing) : {};
  return { ...problems, ...times };
}

function timeProblems(draft: VisitDraft, now: number, standing: boolean): Problems {
  const expected = instantOf(draft.day, draft.time);
  if (expected === null) return { time: "noTime" };
  if (!standing && Date.parse(expected) < now - HOUR) return { time: "past" };
  if (!draft.until) return {};
  const until = instantOf(draft.day, draft.until);
  if (until === null) return { until: "noTime" };
  return until <= expected ? { until: "before" } : {};
}

/** How many come; null when nobody said, undefined when it is no number. */
function countOf(typed: string): number | null | undefined {
  const plain = typed.normalize("NFKC").trim();
  if (plain === "") return null;
  const count = /^\d+$/.test(plain) ? Number(plain) : 0;
  return count >= 1 && count <= MOST_PEOPLE ? count : undefined;
}

/** All fields as they are to stand; what was left empty is null. */
export function valuesOf(draft: VisitDraft): VisitValues {
  const later = draft.when === "later";
  return {
    visitor: draft.visitor.trim(),
    company: draft.company.trim() || null,
    number: draft.number.normalize("NFKC").trim() || null,
    people: countOf(draft.people) ?? null,
    host: draft.host || null,
    expected: later ? instantOf(draft.day, draft.time) : null,
    until: later && draft.until ? instantOf(draft.day, draft.until) : null,
    purpose: draft.purpose.trim() || null,
    needs: draft.needs.trim() || null,
    client: draft.client || null,
    contact: draft.contact || null,
  };
}

/** Only what the person changed of what stood when they opened the form. */
export function changesOf(draft: VisitDraft, stood: VisitDraft): VisitValues {
  const before = valuesOf(stood);
  const entries = Object.entries(valuesOf(draft)) as [keyof VisitValues, unknown][];
  return Object.fromEntries(entries.filter(([name, value]) => value !== before[name])) as VisitValues;
}
