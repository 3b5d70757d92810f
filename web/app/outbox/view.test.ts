/** What the screen shows of one record, worked out from its copy and this phone's own changes. */
import { describe, expect, it } from "vitest";
import { compareEpochs, copyHeads, distinctValues, fillScope, lookThrough, pick, reaches } from "./merge";
import type { Base, Change, Copy, EntityRules, FieldRules, Kept, Value } from "./types";
import { RecordView } from "./view";

const [A, B, C, D] = ["A", "B", "C", "D"].map((letter) => `01M86CDEE0H5N8W2XKD4RJ6T9${letter}`) as [
  string,
  string,
  string,
  string,
];
const MORNING = "2026-11-24T08:00:00.000Z";
const NOON = "2026-11-24T12:00:00.000Z";
const EVENING = "2026-11-24T18:00:00.000Z";

const field = (rule: FieldRules["rule"], more: Partial<FieldRules> = {}): FieldRules => ({
  rule,
  worst_first: [],
  accompanies: null,
  stamped: false,
  ...more,
});
const CHECK: EntityRules = {
  home: "event:{event}",
  fields: {
    title: field("latest"),
    result: field("worst", { worst_first: ["fail", null, "na", "pass"], stamped: true }),
    measured: field("latest", { accompanies: "result" }),
    deleted: field("latest"),
  },
};

function copy(more: Partial<Copy> = {}): Copy {
  const fields = { title: "Exit B" };
  const plain = { entity: "check", id: D, rev: 5, epoch: "1-a", through: ["event:1"], fields };
  return { ...plain, heads: { "*": A }, conflicts: {}, unseen: {}, ...more };
}

function kept(
  seq: number,
  id: string,
  patch: Record<string, Value>,
  base: Base,
  more: Partial<Change> = {},
): Kept {
  const change = { id, entity: "check", record: D, create: false, at: EVENING, patch, base, ...more };
  return { seq, change, place: null };
}

function view(
  of: Copy | undefined,
  own: readonly Kept[] = [],
  refused: Record<string, Base> = {},
): RecordView {
  return new RecordView({ rules: CHECK, person: "me", copy: of, kept: own, refused: (id) => refused[id] });
}

const ids = (seen: RecordView, name: string): string[] => [...seen.heads(name).keys()].sort();

const conflict = (...heads: readonly [string, Value, string][]) =>
  heads.map(([head, value, at]) => ({ head, value, by: "p9", at }));

describe("the heads of a copy", () => {
  it("are those of the creation, where the packed form lists none [W4]", () => {
    expect(ids(view(copy()), "title")).toEqual([A]);
    expect(ids(view(copy()), "result")).toEqual([]);
  });

  it("are none when every value of a field was replaced before it arrived [S9]", () => {
    expect(ids(view(copy({ fields: { title: null }, heads: { "*": A, title: [] } })), "title")).toEqual([]);
  });

  it("take time and author from a stamp when one value stands, and no time from an id that is none", () => {
    const stamped = copy({
      fields: { result: "pass" },
      heads: { "*": A, result: [B] },
      stamps: { result: { by: "p4", at: NOON } },
    });
    expect(copyHeads(stamped, "result").get(B)).toMatchObject({ by: "p4", at: NOON, value: "pass" });
    expect(copyHeads(copy({ heads: { "*": "not-an-id" } }), "title").get("not-an-id")?.at).toBe("");
  });
});

describe("which of several values is shown", () => {
  const several = (name: string, ...heads: readonly [string, Value, string][]) =>
    copy({
      fields: { [name]: null },
      heads: { "*": A, [name]: heads.map(([id]) => id) },
      conflicts: { [name]: conflict(...heads) },
    });

  it("is the worst of a safety result, however old: a failure before a pass, a result taken back before both [S12]", () => {
    const failed = view(several("result", [A, "fail", MORNING], [B, "pass", NOON], [C, "na", NOON]));
    expect(failed.shown("result")?.value).toBe("fail");
    const takenBack = view(several("result", [A, null, MORNING], [B, "pass", NOON]));
    expect(takenBack.shown("result")).toMatchObject({ id: A, value: null });
  });

  it("is the latest elsewhere, and of two at the same moment the greater id [S12]", () => {
    expect(view(several("title", [A, "x", NOON], [B, "y", MORNING])).shown("title")?.value).toBe("x");
    expect(view(several("title", [A, "x", NOON], [B, "y", NOON])).shown("title")?.value).toBe("y");
  });

  it("is, of a measured value, the one that was written with the shown result, else the latest [X2]", () => {
    const both = (shownResult: string) =>
      view(
        copy({
          fields: { result: null, measured: null },
          heads: { "*": A, result: [B, C], measured: [B, C] },
          conflicts: {
            result: conflict([B, shownResult, MORNING], [C, "pass", NOON]),
            measured: conflict([B, 12, MORNING], [C, 7, NOON]),
          },
        }),
      );
    expect(both("fail").shown("measured")?.value).toBe(12);
    const alone = view(copy({ fields: { measured: 12 }, heads: { "*": A, measured: [B] } }));
    expect(alone.shown("measured")?.value).toBe(12);
  });

  it("takes an unknown value for the best, and lists without order for the same", () => {
    const head = (id: string, value: Value) => ({ id, value, at: NOON, by: "", unsent: false });
    const heads = new Map([
      [A, head(A, "something new")],
      [B, head(B, "pass")],
    ]);
    expect(pick(CHECK.fields.result, heads)?.id).toBe(B);
    const sets = [head(A, ["x", "y"]), head(B, ["y", "x"]), head(C, ["x", "z"])];
    expect(distinctValues(sets)).toHaveLength(2);
  });
});

describe("own changes over the copy", () => {
  it("replace what their author saw, and stand beside what came since [C4]", () => {
    const seen = view(copy({ heads: { "*": A, title: [B] } }), [
      kept(1, C, { title: "Exit C" }, { title: [A] }),
    ]);
    expect(ids(seen, "title")).toEqual([B, C]);
    const all = view(copy(), [kept(1, C, { title: "Exit C" }, { title: [A] })]);
    expect(ids(all, "title")).toEqual([C]);
    expect(all.shown("title")).toMatchObject({ value: "Exit C", by: "me", unsent: true });
  });

  it("look through own refused changes, and through those that these had seen [C5]", () => {
    const own = [kept(3, D, { title: "last" }, { title: [C] })];
    const refused = { [C]: { title: [B] }, [B]: { title: [A] } };
    expect(ids(view(copy(), own, refused), "title")).toEqual([D]);
    expect([...lookThrough([C], "title", (id) => (refused as Record<string, Base>)[id])].sort()).toEqual([
      A,
      B,
      C,
    ]);
  });

  it("show nothing of a record that is not here, until it is created here [C4]", () => {
    const edit = kept(1, B, { title: "x" }, {});
    expect(view(undefined, [edit]).exists).toBe(false);
    const created = view(undefined, [edit, kept(2, C, { title: "new" }, {}, { create: true })]);
    expect(created.exists).toBe(true);
    expect(ids(created, "title")).toEqual([C]);
  });
});

describe("a deleted record", () => {
  const deleted = (unseen: Copy["unseen"]) =>
    copy({ fields: { title: "Exit B", deleted: true }, heads: { "*": A, deleted: [B] }, unseen });

  it("lists what the author of the deletion had not seen [S8]", () => {
    expect(view(deleted({ title: [A] })).unseen()).toEqual({ title: [A] });
    expect(view(deleted({})).unseen()).toEqual({});
    expect(view(copy()).unseen()).toEqual({});
  });

  it("lists what a form that was open during the deletion saves here [S8 C14]", () => {
    const late = view(deleted({}), [kept(1, C, { title: "late" }, { title: [A] })]);
    expect(late.deleted).toBe(true);
    expect(late.unseen()).toEqual({ title: [C] });
  });

  it("lists nothing after somebody here who saw all of it deletes it [S8 C13]", () => {
    const own = kept(1, C, { deleted: true }, { deleted: [], title: [A] });
    expect(view(copy(), [own]).unseen()).toEqual({});
    const blind = kept(1, C, { deleted: true }, { deleted: [], title: [] });
    expect(view(copy(), [blind]).unseen()).toEqual({ title: [A] });
  });
});

describe("places and scopes", () => {
  it("order epochs by their counter, not as text, and revs within one [W1 C1]", () => {
    expect(compareEpochs("10-a", "9-z")).toBeGreaterThan(0);
    expect(compareEpochs("9-a", "9-b")).toBeLessThan(0);
    expect(reaches({ epoch: "2-a", rev: 1 }, { epoch: "1-z", rev: 99 })).toBe(true);
    expect(reaches({ epoch: "1-z", rev: 98 }, { epoch: "1-z", rev: 99 })).toBe(false);
  });

  it("name no scope when a field that the template needs is not there", () => {
    expect(fillScope("event:{event}", D, { event: "7" })).toBe("event:7");
    expect(fillScope("event:{id}", D, {})).toBe(`event:${D}`);
    expect(fillScope("event:{event}", D, { event: null })).toBeNull();
  });
});
