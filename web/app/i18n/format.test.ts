import { afterEach, describe, expect, it } from "vitest";
import {
  compare,
  dayOf,
  formatAge,
  formatDate,
  formatDuration,
  formatNumber,
  formatQuantity,
  formatSeconds,
  formatTime,
  formatWhen,
  LANGUAGES,
  setLanguage,
  timeZone,
} from ".";

const GALA = "2026-12-18T05:05:42Z";
const MINUTE = 60_000;

afterEach(async () => {
  timeZone.value = "Asia/Shanghai";
  await setLanguage("zh-Hans");
});

async function inEach(told: () => string): Promise<string[]> {
  const all: string[] = [];
  for (const language of LANGUAGES) {
    await setLanguage(language);
    all.push(told());
  }
  return all;
}

describe("times", () => {
  it("are told as 13:05 in every language, in the department's zone wherever the phone is [Q1]", async () => {
    expect(await inEach(() => formatTime(GALA))).toEqual(["13:05", "13:05", "13:05"]);
    expect(formatSeconds(GALA)).toBe("13:05:42");
    timeZone.value = "Europe/Berlin";
    expect(formatTime(GALA)).toBe("06:05");
  });

  it("say midnight as 00:00, never 24:00 [Q1]", async () => {
    expect(await inEach(() => formatTime("2026-12-18T16:00:00Z"))).toEqual(["00:00", "00:00", "00:00"]);
  });

  it("never bring a list down: an unreadable instant shows as dashes", () => {
    expect(formatTime("soon")).toBe("--:--");
    expect(formatDate("soon")).toBe("--");
  });

  it("name day and weekday as the language does, the year only where it is another one [Q1]", async () => {
    expect(await inEach(() => formatDate(GALA, GALA))).toEqual([
      "12月18日 周五",
      "12月18日 週五",
      "Fri 18 Dec",
    ]);
    expect(await inEach(() => formatDate(GALA, "2027-01-05T00:00:00Z"))).toEqual([
      "2026年12月18日 周五",
      "2026年12月18日 週五",
      "Fri 18 Dec 2026",
    ]);
  });

  it("belong to the day of the department: 17:30 UTC is tomorrow in Shanghai", () => {
    expect(dayOf("2026-12-18T17:30:00Z")).toBe("2026-12-19");
    expect(formatWhen("2026-12-18T17:30:00Z", GALA)).toBe("12月19日 周六 01:30");
    expect(formatWhen(GALA, GALA)).toBe("13:05");
  });
});

describe("ages and durations", () => {
  const age = (minutes: number) => formatAge(GALA, new Date(GALA).getTime() + minutes * MINUTE);

  it("are told in minutes up to 90, then in hours, then in days [Q7]", () => {
    expect([0, 0.9, 1, 90, 91, 114, 150, 47 * 60, 49 * 60].map(age)).toEqual([
      "刚刚",
      "刚刚",
      "1 分钟前",
      "90 分钟前",
      "2 小时前",
      "2 小时前",
      "3 小时前",
      "47 小时前",
      "2 天前",
    ]);
  });

  it("count minutes as a person reads two clocks: 13:05 seen at 13:18 is 13 minutes old [Q7]", () => {
    expect(formatAge(GALA, "2026-12-18T05:18:00Z")).toBe("13 分钟前");
  });

  it("don't go below zero when the phone's clock is behind [F21]", () => {
    expect(age(-500)).toBe("刚刚");
  });

  it("have a plural where the language has one [Q1]", async () => {
    expect(await inEach(() => age(120))).toEqual(["2 小时前", "2 小時前", "2 hours ago"]);
    await setLanguage("en");
    expect([60, 120, 194, 3 * 24 * 60].map((minutes) => formatDuration(minutes * MINUTE))).toEqual([
      "60 min",
      "2 hours",
      "3 h 14 min",
      "3 days",
    ]);
  });
});

describe("numbers and order", () => {
  it("group thousands, keep measured decimals, use a true minus sign", () => {
    expect([1540, 0.35, -4, 0.1 + 0.2].map((value) => formatNumber(value))).toEqual([
      "1,540",
      "0.35",
      "−4",
      "0.3",
    ]);
  });

  it("never part a value from its unit", () => {
    expect(formatQuantity(0.2, "m")).toBe("0.2\u00a0m");
    expect(formatQuantity(12, undefined)).toBe("12");
  });

  it("sort by pinyin, by strokes, by alphabet, and numbers inside names by value [Q1]", async () => {
    const names = ["周建民", "马晓东", "秦大勇"];
    expect([...names].sort(compare)).toEqual(["马晓东", "秦大勇", "周建民"]);
    await setLanguage("zh-Hant");
    expect(["鐘毅", "丁一", "王五"].sort(compare)).toEqual(["丁一", "王五", "鐘毅"]);
    await setLanguage("en");
    expect(["Lamp 10", "lamp 9", "Earth"].sort(compare)).toEqual(["Earth", "lamp 9", "Lamp 10"]);
  });
});
