/** When to try again: a queue must be empty within a minute of the server's return, and no server be stormed. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Waiting } from "./waiting";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("waiting after trouble", () => {
  it("gets longer, but never longer than half a minute, even after 20 minutes [F11]", () => {
    const waiting = new Waiting(new AbortController().signal);
    const waits: number[] = [];
    let passed = 0;
    while (passed < 20 * 60_000) {
      const wait = waiting.failed();
      waits.push(wait);
      passed += wait;
    }
    expect(waits[0]).toBeLessThanOrEqual(1_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(30_000);
    expect(waits.length).toBeLessThan(80);
  });

  it("is spread, so that 300 phones don't come back in the same second [F26]", () => {
    const waits = Array.from({ length: 300 }, () => {
      const waiting = new Waiting(new AbortController().signal);
      for (let tries = 0; tries < 8; tries++) waiting.failed();
      return waiting.failed();
    });
    const bySecond = new Map<number, number>();
    for (const wait of waits)
      bySecond.set(Math.floor(wait / 1000), (bySecond.get(Math.floor(wait / 1000)) ?? 0) + 1);
    expect(Math.max(...bySecond.values())).toBeLessThan(100);
  });

  it("grants the server the time that it asks for, within the same bound [F26]", () => {
    const waiting = new Waiting(new AbortController().signal);
    expect(waiting.failed(20_000)).toBeGreaterThanOrEqual(15_000);
    expect(waiting.failed(3_600_000)).toBeLessThanOrEqual(30_000);
  });

  it("ends at once when there is reason to think that it works now, not with each further tap [F19]", async () => {
    const waiting = new Waiting(new AbortController().signal);
    waiting.failed();
    let over = false;
    void waiting.sleep(30_000).then(() => {
      over = true;
    });
    waiting.wake();
    await vi.advanceTimersByTimeAsync(10);
    expect(over).toBe(false);
    waiting.poke();
    await vi.advanceTimersByTimeAsync(0);
    expect(over).toBe(true);
  });

  it("is skipped when something was saved during the exchange", async () => {
    const waiting = new Waiting(new AbortController().signal);
    waiting.wake();
    let over = false;
    void waiting.sleep(60_000).then(() => {
      over = true;
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(over).toBe(true);
  });
});
