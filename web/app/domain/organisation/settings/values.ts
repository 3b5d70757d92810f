/** The department's settings as a form: what is typed, and what may stand. Pure. */
import { SETTINGS } from "#/generated/settings";
import type { Shown } from "#/store/api";

export type SettingName = keyof typeof SETTINGS;

/** In the order of an event's day, by what they belong to. */
export const PARTS: readonly {
  readonly part: "gate" | "help" | "posts" | "reception";
  readonly names: readonly SettingName[];
}[] = [
  { part: "gate", names: ["safety_valid_minutes", "repeat_within_minutes", "fresh_news_minutes"] },
  { part: "help", names: ["call_escalation_seconds", "incident_escalation_minutes"] },
  { part: "posts", names: ["no_show_minutes"] },
  {
    part: "reception",
    names: [
      "callback_minutes",
      "callback_warn_minutes",
      "callback_manager_minutes",
      "visit_wait_minutes",
      "formality_remind_days",
      "feedback_open_days",
      "feedback_bad_score",
      "desk_history_days",
      "client_retention_days",
    ],
  },
];

export type Unit = "minutes" | "seconds" | "days" | "score";

const UNIT_MS: Record<Unit, number> = { minutes: 60_000, seconds: 1_000, days: 0, score: 0 };

export function unitOf(name: SettingName): Unit {
  const last = name.slice(name.lastIndexOf("_") + 1);
  return last in UNIT_MS ? (last as Unit) : "minutes";
}

/** How long a value is in milliseconds, where its unit is worth saying in another; otherwise 0. */
export function lengthOf(name: SettingName, value: number): number {
  return value * UNIT_MS[unitOf(name)];
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
