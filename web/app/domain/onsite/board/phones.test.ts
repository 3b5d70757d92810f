import { describe, expect, it } from "vitest";
import { type PhoneNews, phoneRows, phoneSummary, silentPeople } from "./phones";

const now = Date.parse("2026-12-18T05:05:00.000Z");
const minutesAgo = (minutes: number) => now - minutes * 60_000;
const phone = (
  device: string,
  heard: number | null,
  unsent = 0,
  person: string | null = device,
): PhoneNews => ({
  device,
  label: device,
  person,
  heard,
  unsentChanges: unsent,
  unsentFiles: 0,
});

describe("the phones on the board", () => {
  it("a phone without news for half an hour counts as silent, one minute less does not [Q7]", () => {
    const rows = phoneRows([phone("a", minutesAgo(30)), phone("b", minutesAgo(29))], now);
    expect(rows.map((row) => [row.device, row.silent])).toEqual([
      ["a", true],
      ["b", false],
    ]);
  });

  it("silent phones that still hold work come first, phones never heard come last [Q7]", () => {
    const news = [
      phone("never", null),
      phone("fresh", minutesAgo(1)),
      phone("holding", minutesAgo(3), 1),
      phone("silent", minutesAgo(54)),
      phone("lost", minutesAgo(38), 11),
    ];
    expect(phoneRows(news, now).map((row) => row.device)).toEqual([
      "lost",
      "silent",
      "holding",
      "fresh",
      "never",
    ]);
  });

  it("of equals the one that is silent for longer comes first [Q7]", () => {
    const rows = phoneRows([phone("a", minutesAgo(40)), phone("b", minutesAgo(90))], now);
    expect(rows.map((row) => row.device)).toEqual(["b", "a"]);
  });

  it("the summary adds up, photos among what is unsent [Q7]", () => {
    const news = [
      { ...phone("a", minutesAgo(2), 2), unsentFiles: 3 },
      phone("b", minutesAgo(45), 7),
      phone("c", null),
    ];
    expect(phoneSummary(phoneRows(news, now), now)).toEqual({
      total: 3,
      fresh: 1,
      silent: 1,
      never: 1,
      unsent: 12,
    });
  });

  it("a person with one fresh phone is not silent, whatever the other phone says [Q7]", () => {
    const news = [
      phone("old", minutesAgo(300), 0, "ma"),
      phone("new", minutesAgo(1), 0, "ma"),
      phone("only", minutesAgo(54), 7, "wu"),
      phone("unowned", minutesAgo(54), 0, null),
    ];
    const silent = silentPeople(phoneRows(news, now));
    expect([...silent.keys()]).toEqual(["wu"]);
    expect(silent.get("wu")?.unsent).toBe(7);
  });
});
