import { expect, it } from "vitest";
import { shown } from "../testing/shown";
import { comesBack, missing, reckon, type Stage, shortages, standing } from "./counts";

const PLATES = shown("resource", "R1", { category: "equipment", name: "舞台台板", quantity: 64, unit: "块" });
const CARPET = shown("resource", "R2", { category: "material", name: "地毯", quantity: 0.3, unit: "㎡" });
let facts = 0;

function fact(resource: string, stage: Stage, person: string, quantity: number, reason?: string) {
  facts += 1;
  const counted = new Date(Date.UTC(2026, 11, 18, 16, facts)).toISOString();
  const patch = { resource, stage, person, quantity, counted, ...(reason ? { reason } : {}) };
  return shown("resource_count", `C${facts}`, patch);
}

const plates = (...its: ReturnType<typeof fact>[]) => {
  const found = reckon([PLATES], its).get("R1");
  if (!found) throw new Error("no reckoning");
  return found;
};

it("two who count the same thing add up in any order, and a mistake is taken back [X12]", () => {
  const its = [
    fact("R1", "returned", "ma", 40),
    fact("R1", "returned", "qin", 21),
    fact("R1", "returned", "ma", -1),
  ];
  for (const order of [its, its.toReversed()]) {
    const found = plates(...order);
    expect(found.returned.sum).toBe(60);
    expect(found.returned.counters).toMatchObject([
      { person: "ma", sum: 39 },
      { person: "qin", sum: 21 },
    ]);
    expect([missing(found, "teardown"), standing(found, "teardown")]).toEqual([4, "open"]);
  }
});

it("what is due back is what was accepted, or else what was ordered and not refused [X6 X12]", () => {
  expect(plates().due.teardown).toBe(64);
  expect(plates(fact("R1", "refused", "ma", 4, "开裂")).due.teardown).toBe(60);
  const taken = plates(fact("R1", "accepted", "ma", 58), fact("R1", "refused", "ma", 6, "开裂"));
  expect(taken.due).toEqual({ arrival: 64, teardown: 58 });
  expect([missing(taken, "arrival"), standing(taken, "arrival")]).toEqual([0, "whole"]);
});

it("a shortage is one once somebody said why; more than were due is told, too [X12]", () => {
  expect(standing(plates(), "teardown")).toBe("none");
  const short = plates(fact("R1", "returned", "ma", 60), fact("R1", "returned", "ma", 0, "压坏四块"));
  expect(standing(short, "teardown")).toBe("short");
  expect(short.returned.reason).toMatchObject({ text: "压坏四块", person: "ma" });
  expect(standing(plates(fact("R1", "returned", "ma", 65)), "teardown")).toBe("over");
});

it("only equipment must come back; material when somebody began to count it, without a crumb of floating point [X12]", () => {
  const began = reckon(
    [PLATES, CARPET],
    [fact("R2", "returned", "ma", 0.1), fact("R2", "returned", "ma", 0.2)],
  );
  const untouched = reckon([CARPET], []);
  const [carpet, fresh] = [began.get("R2"), untouched.get("R2")];
  expect(carpet && [comesBack(CARPET, carpet), missing(carpet, "teardown")]).toEqual([true, 0]);
  expect(fresh && comesBack(CARPET, fresh)).toBe(false);
  expect(shortages([PLATES, CARPET], began).map(({ resource, gone }) => [resource.id, gone])).toEqual([
    ["R1", 64],
  ]);
});
