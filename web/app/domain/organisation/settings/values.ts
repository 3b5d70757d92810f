/** The department's settings as a form: what is typed, and what may stand. Pure. */
import { SETTINGS } from "#/generated/settings";
import type { Shown } from "#/store/api";

export type SettingName = keyof typeof SETTINGS;

/** In the order of an event's day, by what they belong to. */
export const PARTS: readonly {
  readonly part: "gate" | "help" | "posts";
  readonly names: readonly SettingName[];
}[] = [
  { part: "gate", names: ["safety_valid_minutes", "repeat_within_minutes", "fresh_news_minutes"] },
  { part: "help", names: ["call_escalation_seconds", "incident_escalation_minutes"] },
  { part: "posts", names: ["no_show_minutes"] },
];

export type Unit = "minutes" | "seconds";

export function unitOf(name: SettingName): Unit {
  return name.endsWith("_seconds") ? "seconds" : "minutes";
}

/** How long a value is, in milliseconds. */
export function lengthOf(name: SettingName, value: number): number {
  return value * (unitOf(name) === "seconds" ? 1_000 : 60_000);
}

/** The record that holds a setting, once somebody has set it. */
export function recordOf(
  records: readonly Shown<"setting">[],
  name: SettingName,
): Shown<"setting"> | undefined {
  return records.find(({ fields }) => fields.name === name);
}

/** The number that was typed, full-width digits too; null when it is none, or outside of what makes sense. */
export function readValue(name: SettingName, typed: string): number | null {
  const plain = typed.normalize("NFKC").trim();
  const value = /^\d+$/.test(plain) ? Number(plain) : null;
  const { least, most } = SETTINGS[name];
  return value !== null && value >= least && value <= most ? value : null;
}
