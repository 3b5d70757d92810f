/** The client's half against what phones of the executable model did, saw, sent and heard. */
import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { HISTORIES, ModelPhone } from "./testing/model_phone";

const RULES = Array.from({ length: 15 }, (_, index) => `C${index + 1}`);

describe("a phone that went through a history of the model", () => {
  for (const [index, history] of HISTORIES.entries()) {
    it(`shows, sends and keeps the same: ${history.name} [${history.needs.join(" ")}]`, async () => {
      const phone = await ModelPhone.start(`history-${index}`, history);
      for (const [number, step] of history.steps.entries()) {
        for (const { got, want } of await phone.play(step)) {
          expect(got, `step ${number}, ${step.do}`).toEqual(want);
        }
      }
      phone.stop();
    });
  }

  it.each(RULES)("meets histories that a client without rule %s could not reproduce", (rule) => {
    expect(HISTORIES.filter(({ needs }) => needs.includes(rule)).length).toBeGreaterThanOrEqual(8);
  });
});
