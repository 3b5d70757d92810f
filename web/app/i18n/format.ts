import { language } from "./language";
import type { Language } from "./languages";
import { offsetAt } from "./offset";
import { t } from "./translate";

/** An instant as it comes: from the wire (ISO 8601), from a clock, or in milliseconds since 1970. */
export type Instant = Date | string | number;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Ages are told in minutes up to here, then in hours. */
const MINUTES_UNTIL = 90;

const LOCALE: Readonly<Record<Language, string>> = {
  "zh-Hans": "zh-Hans-CN",
  "zh-Hant": "zh-Hant-TW",
  en: "en-GB",
};

/** Facts beside each other: `主舞台 · 你 · 要拍照`. What is missing is left out; the point never begins a line. */
export function factsLine(...facts: readonly (string | false | null | undefined)[]): string {
  return facts.filter(Boolean).join("\u00a0· ");
}

function toDate(instant: Instant): Date {
  return instant instanceof Date ? instant : new Date(instant);
}

/** `13:05`, in the department's zone. An unreadable instant gives `--:--` rather than a crash of the whole list. */
export function formatTime(instant: Instant): string {
  return clock(instant, 16);
}

/** `13:05:42`: where the second matters (last word from the server, the desk's clock). */
export function formatSeconds(instant: Instant): string {
  return clock(instant, 19);
}

function clock(instant: Instant, end: number): string {
  const date = toDate(instant);
  return Number.isNaN(date.getTime()) ? "--:--" : isoWall(date).slice(11, end);
}

/** `12月18日 周五`, `12月18日 週五`, `Fri 18 Dec`; with the year where it is not this one. */
export function formatDate(instant: Instant, now: Instant = Date.now()): string {
  const date = toDate(instant);
  if (Number.isNaN(date.getTime())) return "--";
  const day = dayOf(date);
  const parameters = dayNames(day);
  return day.slice(0, 4) === dayOf(now).slice(0, 4)
    ? t("date.day", parameters)
    : t("date.dayYear", parameters);
}

type DayNames = Readonly<Record<"year" | "month" | "day" | "weekday", string>>;
const named = new Map<string, DayNames>();

// By hand and not by Intl, whose first formatter alone costs a slow phone a third of a second at the start.
function dayNames(day: string): DayNames {
  const key = `${language.value}|${day}`;
  let names = named.get(key);
  if (!names) {
    const wall = new Date(`${day}T00:00Z`);
    names = {
      year: day.slice(0, 4),
      month: t("date.months").split(" ")[wall.getUTCMonth()] ?? "",
      day: String(wall.getUTCDate()),
      weekday: t("date.weekdays").split(" ")[wall.getUTCDay()] ?? "",
    };
    named.set(key, names);
  }
  return names;
}

/** The calendar day in the department's zone, `2026-12-18`: for grouping and comparing, never for people. */
export function dayOf(instant: Instant): string {
  return isoWall(toDate(instant)).slice(0, 10);
}

// What a clock on the department's wall shows, written as if it were UTC.
function isoWall(date: Date): string {
  const moment = date.getTime();
  return new Date(moment + offsetAt(moment)).toISOString();
}

/** A time that says its day when that is not today: `13:05`, or `12月18日 周五 13:05`. */
export function formatWhen(instant: Instant, now: Instant = Date.now()): string {
  const time = formatTime(instant);
  return dayOf(instant) === dayOf(now) ? time : `${formatDate(instant, now)} ${time}`;
}

/** How long something lasts or is late: `48 分钟`, `3 小时 14 分`, `2 天`. Never negative: give the absolute value. */
export function formatDuration(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
  if (minutes <= MINUTES_UNTIL) return t("duration.minutes", { count: minutes });
  const hours = Math.floor(minutes / 60);
  if (minutes >= 48 * 60) return t("duration.days", { count: Math.floor(hours / 24) });
  const rest = minutes % 60;
  return rest === 0
    ? t("duration.hours", { count: hours })
    : t("duration.hoursMinutes", { hours, minutes: rest });
}

/**
 * How old news is: `刚刚`, `13 分钟前` (up to 90), `3 小时前`, `2 天前`. Minutes are counted as a person reads two clocks (13:05
 * seen at 13:18 is 13, whatever the seconds); hours and days are rounded, so that 1 h 54 is not told as 1. A clock that
 * runs ahead gives `刚刚`.
 */
export function formatAge(since: Instant, now: Instant = Date.now()): string {
  const [from, to] = [toDate(since).getTime(), toDate(now).getTime()];
  if (!(to - from >= MINUTE)) return t("age.now");
  const minutes = Math.floor(to / MINUTE) - Math.floor(from / MINUTE);
  if (minutes <= MINUTES_UNTIL) return t("age.minutes", { count: minutes });
  if (to - from < 2 * DAY) return t("age.hours", { count: Math.round((to - from) / HOUR) });
  return t("age.days", { count: Math.round((to - from) / DAY) });
}

/** A quantity: `1,540`, `0.35`; at most the given decimals (6), a true minus sign. The same in all our languages. */
export function formatNumber(value: number, decimals = 6): string {
  const [whole = "", part = ""] = Math.abs(value).toFixed(decimals).split(".");
  const digits = part.replace(/0+$/, "");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const size = digits === "" ? grouped : `${grouped}.${digits}`;
  return value < 0 && size !== "0" ? `−${size}` : size;
}

/** A quantity with its unit, never parted by a line break: `1,540 kg`. */
export function formatQuantity(value: number, unit: string | undefined): string {
  return unit ? `${formatNumber(value)}\u00a0${unit}` : formatNumber(value);
}

const STEP = 1_000;
const SIZES = ["kB", "MB", "GB", "TB"] as const;

/** A size on a disk, in the unit in which it is read most easily: 3.1 MB. */
export function formatBytes(bytes: number): string {
  let value = bytes / STEP;
  let unit = 0;
  while (value >= STEP && unit < SIZES.length - 1) {
    value /= STEP;
    unit += 1;
  }
  return formatQuantity(Number(value.toPrecision(value < 10 ? 2 : 3)), SIZES[unit] ?? "");
}

const collators = new Map<Language, Intl.Collator>();

/** Order of two names in the language on the screen: by pinyin, by strokes, by alphabet; numbers inside by value. */
export function compare(left: string, right: string): number {
  let collator = collators.get(language.value);
  if (!collator) {
    collator = new Intl.Collator(LOCALE[language.value], { numeric: true, sensitivity: "base" });
    collators.set(language.value, collator);
  }
  return collator.compare(left, right);
}
