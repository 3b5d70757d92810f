/** "最晚什么时候回您？打这个电话还是微信？": a time and a way out of one line. */
import { dayOf } from "#/i18n";
import { instantOf } from "#/i18n/zoned";

export interface Until {
  /** Null: no time was said. */
  readonly due: number | null;
  /** What is left of the line: how to answer. */
  readonly way: string;
}

const CLOCK = /(?:^|\D)(\d{1,2})\s*[:：]\s*([0-5]\d)(?!\d)\s*(?:前|以前|之前)?/u;
const HOUR =
  /(下午|傍晚|晚上|上午|早上|中午)?\s*(\d{1,2}|[一二三四五六七八九十两兩]{1,2})\s*[点點]\s*(半|一刻|三刻|([0-5]?\d)\s*分?)?\s*(?:前|以前|之前)?/u;
const DAY = /(明天|后天|後天|tomorrow)/iu;
const HAN = "零一二三四五六七八九十";
const DAY_MS = 86_400_000;

/** Reads a time of today, or of tomorrow where that is said or today's has passed. */
export function readUntil(line: string, now: number): Until {
  const text = line.normalize("NFKC");
  const found = CLOCK.exec(text) ?? HOUR.exec(text);
  if (!found) return { due: null, way: line.trim() };
  const [hours, minutes] = found.length === 3 ? [Number(found[1]), Number(found[2])] : hourWords(found);
  if (!(hours < 24 && minutes < 60)) return { due: null, way: line.trim() };
  const named = DAY.exec(text)?.[1] ?? "";
  const days = named === "" ? 0 : named.includes("后") || named.includes("後") ? 2 : 1;
  const time = `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
  const on = (offset: number) => Date.parse(instantOf(dayOf(now + offset * DAY_MS), time) ?? "");
  const due = days === 0 && on(0) <= now ? on(1) : on(days);
  const way = text
    .replace(found[0], " ")
    .replace(named, " ")
    .replace(/^[\s,，;；、]+|[\s,，;；、]+$/gu, "");
  return { due: Number.isNaN(due) ? null : due, way };
}

function hourWords([, part, hour = "", tail, digits]: RegExpExecArray): [number, number] {
  let hours = /^\d/u.test(hour) ? Number(hour) : hanNumber(hour);
  if (part && /下午|傍晚|晚上/u.test(part) && hours < 12) hours += 12;
  if (part === "中午" && hours < 3) hours += 12;
  // "三点" at a desk is the afternoon's.
  if (!part && hours >= 1 && hours <= 6) hours += 12;
  const minutes = tail === "半" ? 30 : tail === "一刻" ? 15 : tail === "三刻" ? 45 : Number(digits ?? 0);
  return [hours, minutes];
}

function hanNumber(word: string): number {
  const digits = [...word].map((one) => (one === "两" || one === "兩" ? 2 : HAN.indexOf(one)));
  if (digits.length === 1) return digits[0] ?? Number.NaN;
  return digits[0] === 10 ? 10 + (digits[1] ?? 0) : Number.NaN;
}
