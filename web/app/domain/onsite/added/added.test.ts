import { expect, it } from "vitest";
import { NONE } from "../groups";
import { isAdded, startOf } from "./added";

it("an item that is added on a list belongs to that list, in the hands of who adds it [X1]", () => {
  const mine = { zone: null, responsible: "ma" };
  expect(startOf({ grouping: "category", key: "safety" }, "ma")).toEqual({ category: "safety", ...mine });
  expect(startOf({ grouping: "zone", key: "Q04" }, "ma")).toMatchObject({ zone: "Q04", responsible: "ma" });
  expect(startOf({ grouping: "zone", key: NONE }, "ma").zone).toBeNull();
  expect(startOf({ grouping: "responsible", key: "qin" }, "ma").responsible).toBe("qin");
  expect(startOf({ grouping: "responsible", key: NONE }, "ma").responsible).toBeNull();
  expect(startOf(undefined, "ma")).toEqual({ category: "setup", ...mine });
});

it("what has neither the number of a workbook nor a line of a template was added on site [X1]", () => {
  expect([{}, { code: "QD109" }, { template_item: "T1" }].map(isAdded)).toEqual([true, false, false]);
});
