import { signal } from "@preact/signals";
import { language } from "./language";
import type { Language } from "./languages";
import { t } from "./translate";

/** An instant as it comes: from the wire (ISO 8601), from a clock, or in milliseconds since 1970. */
export type Instant = Date | string | number;

/** The department's time zone (a setting): all times on all screens are told in it, wherever the phone thinks it is. */
export const timeZone = signal("Asia/Shanghai");

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

const formatters = new Map<string, Intl.DateTimeFormat>();

// Making an Intl formatter costs about 0.1 ms on a desk and ten times that on a phone; a list needs one for each row.
function formatter(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language.value}|${timeZone.value}|${name}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALE[language.value], { ...options, timeZone: timeZone.value });
  formatters.set(key, made);
  return made;
}

function toDate(instant: Instant): Date {
  return instant instanceof Date ? instant : new Date(instant);
}

/** `13:05`, in the department's zone. An unreadable instant gives `--:--` rather than a crash of the whole list. */
export function formatTime(instant: Instant): string {
  return clock("time", instant, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** `13:05:42`: where the second matters (last word from the server, the desk's clock). */
export function formatSeconds(instant: Instant): string {
  return clock("seconds", instant, {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
}

function clock(name: string, instant: Instant, options: Intl.DateTimeFormatOptions): string {
  const date = toDate(instant);
  return Number.isNaN(date.getTime()) ? "--:--" : formatter(name, options).format(date);
}

/** `12月18日 周五`, `12月18日 週五`, `Fri 18 Dec`; with the year where it is not this one. */
export function formatDate(instant: Instant, now: Instant = Date.now()): string {
  const date = toDate(instant);
  if (Number.isNaN(date.getTime())) return "--";
  const year = partsOf(date).year;
  const parameters = {
    month: partsOf(date).month,
    day: partsOf(date).day,
    weekday: formatter("weekday", { weekday: "short" }).format(date),
    year,
  };
  return year === partsOf(toDate(now)).year ? t("date.day", parameters) : t("date.dayYear", parameters);
}

function partsOf(date: Date): { year: string; month: string; day: string } {
  const named = formatter("parts", { year: "numeric", month: monthStyle(), day: "numeric" }).formatToParts(
    date,
  );
  const get = (type: string) => named.find((part) => part.type === type)?.value ?? "";
  return { year: get("year"), month: get("month"), day: get("day") };
}

function monthStyle(): "short" | "numeric" {
  return language.value === "en" ? "short" : "numeric";
}

let dayFormatter: { zone: string; format: Intl.DateTimeFormat } | undefined;

/** The calendar day in the department's zone, `2026-12-18`: for grouping and comparing, never for people. */
export function dayOf(instant: Instant): string {
  const zone = timeZone.value;
  if (dayFormatter?.zone !== zone) {
    const options = { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" } as const;
    dayFormatter = { zone, format: new Intl.DateTimeFormat("en-CA", options) };
  }
  return dayFormatter.format.format(toDate(instant));
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

const numberFormatters = new Map<string, Intl.NumberFormat>();

/** A quantity: `1,540`, `0.35`; at most the given decimals (6), a true minus sign. */
export function formatNumber(value: number, decimals = 6): string {
  const key = `${language.value}|${decimals}`;
  let made = numberFormatters.get(key);
  if (!made) {
    made = new Intl.NumberFormat(LOCALE[language.value], { maximumFractionDigits: decimals });
    numberFormatters.set(key, made);
  }
  return made.format(value).replace("-", "−");
}

/** A quantity with its unit, never parted by a line break: `1,540 kg`. */
export function formatQuantity(value: number, unit: string | undefined): string {
  return unit ? `${formatNumber(value)}\u00a0${unit}` : formatNumber(value);
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
