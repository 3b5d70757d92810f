// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Answer } from "#/api/call";
import type { SyncStatus } from "#/store/api";
import { type PhoneWatch, watchPhones } from "./phone_watch";

const live: SyncStatus = {
  link: "live",
  lastHeard: new Date(0),
  unsent: 0,
  refused: 0,
  sentToday: 0,
  storage: "ok",
  filled: true,
  others: [],
  lost: null,
  manages: [],
};
const device = {
  device: "D1",
  name: "Pixel",
  person: "P1",
  heard: "2026-12-18T05:00:00.000Z",
  pending: { changes: 2, files: 1 },
};

let watch: PhoneWatch;
let person = 0;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

function watching(answers: Answer<{ devices: [typeof device] | [] }>[]) {
  const status = signal(live);
  const ask = vi.fn(async () => {
    const answer = answers[Math.min(ask.mock.calls.length, answers.length) - 1];
    if (!answer) throw new Error("no answer was prepared");
    return answer;
  });
  person += 1;
  watch = watchPhones({ person: `desk${person}`, status }, ask);
  return { status, ask };
}

const news = { ok: true, body: { devices: [device] } } as const;
const heardAgain = (status: { value: SyncStatus }) => {
  status.value = { ...status.value, lastHeard: new Date() };
};

describe("the desk asks how phones stand", () => {
  it("at once, and reads what each holds [Q7]", async () => {
    watching([news as never]);
    await vi.advanceTimersByTimeAsync(1);
    expect(watch.heard.value.news).toEqual([
      {
        device: "D1",
        label: "Pixel",
        person: "P1",
        heard: Date.parse(device.heard),
        unsentChanges: 2,
        unsentFiles: 1,
      },
    ]);
  });

  it("again when the server was heard, but not in a storm [Q7]", async () => {
    const { status, ask } = watching([news as never]);
    await vi.advanceTimersByTimeAsync(1);
    for (let signals = 0; signals < 50; signals++) {
      heardAgain(status);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(ask.mock.calls.length).toBeGreaterThanOrEqual(3);
    expect(ask.mock.calls.length).toBeLessThanOrEqual(4);
  });

  it("keeps the last news when the network is gone, and says so [Q7 X13]", async () => {
    const { status } = watching([news as never, { ok: false, kind: "offline" }]);
    await vi.advanceTimersByTimeAsync(1);
    status.value = { ...live, link: "offline" };
    expect(watch.heard.value).toMatchObject({ problem: "offline", news: [{ device: "D1" }] });
  });

  it("shows what was heard before when somebody comes back to the board [Q7]", async () => {
    const { status } = watching([news as never]);
    await vi.advanceTimersByTimeAsync(1);
    watch.stop();
    const again = watchPhones({ person: `desk${person}`, status }, async () => ({
      ok: false,
      kind: "offline",
    }));
    expect(again.heard.value.news).toHaveLength(1);
    again.stop();
  });
});
