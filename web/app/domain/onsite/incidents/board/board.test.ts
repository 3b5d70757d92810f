import { describe, expect, it } from "vitest";
import { MA, QIN } from "../../testing/check";
import { incident, line } from "../testing/incident";
import { Newcomers } from "./newcomers";
import { BoardRows } from "./rows";

describe("the incident board", () => {
  it("tells each newcomer once: not those that were there, not one's own, not one that came in closed [X9]", () => {
    const newcomers = new Newcomers(QIN);
    const there = incident("a");
    expect(newcomers.update([there])).toEqual([]);
    const fresh = incident("b");
    const all = [there, fresh, incident("c", { reporter: QIN }), incident("d", { outcome: "resolved" })];
    expect(newcomers.update(all)).toEqual([fresh]);
    expect(newcomers.update(all)).toEqual([]);
    // Gone for a moment (it became confidential, and was opened again): it is not new.
    newcomers.update([there]);
    expect(newcomers.update(all)).toEqual([]);
  });

  it("keeps the rows of which nothing changed, and shows the last line of each [X9]", () => {
    const keeper = new BoardRows();
    const [a, b] = [incident("a"), incident("b", { severity: "major" })];
    const first = line("1", 1);
    const before = keeper.update([a, b], new Map([["a", [first]]]), "open", MA);
    expect(before.map(({ id, last }) => [id, last?.id])).toEqual([
      ["b", undefined],
      ["a", "1"],
    ]);
    const after = keeper.update([a, b], new Map([["a", [first, line("2", 2)]]]), "open", MA);
    expect(after[0]).toBe(before[0]);
    expect(after[1]?.last?.id).toBe("2");
    expect(keeper.update([a, b], new Map(), "closed", MA)).toEqual([]);
  });
});
