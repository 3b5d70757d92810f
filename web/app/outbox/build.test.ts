/** How a save becomes changes: what its author saw, decisions apart, deletions whole. */
import { ulid } from "ulid";
import { describe, expect, it } from "vitest";
import { buildChanges, maySave, type Save } from "./build";
import type { Copy, EntityRules, FieldRules } from "./types";
import { RecordView } from "./view";

const rule = (name: FieldRules["rule"]): FieldRules => ({
  rule: name,
  worst_first: [],
  accompanies: null,
  stamped: false,
});
const PLAN: EntityRules = {
  home: "staff",
  fields: {
    title: rule("latest"),
    approval: rule("decision"),
    sign_off: rule("decision"),
    deleted: rule("latest"),
  },
};
const RECORD = ulid();
const [CREATED, TITLED, ELSEWHERE] = [ulid(), ulid(), ulid()];
const COPY: Copy = {
  entity: "plan",
  id: RECORD,
  rev: 3,
  epoch: "1-a",
  through: ["staff"],
  fields: { title: "Gala", approval: "submitted" },
  heads: { "*": CREATED, title: [TITLED] },
  conflicts: {},
  unseen: {},
};

function viewOf(copy: Copy | undefined): RecordView {
  return new RecordView({ rules: PLAN, person: "me", copy, kept: [], refused: () => undefined });
}

function save(more: Partial<Save>): Save {
  return {
    rules: PLAN,
    entity: "plan",
    record: RECORD,
    create: false,
    patch: {},
    view: viewOf(COPY),
    form: () => undefined,
    tapped: () => undefined,
    own: new Set(),
    at: "2026-11-24T09:00:00.000Z",
    newId: () => ulid(),
    ...more,
  };
}

const bases = (of: Save) => buildChanges(of).map(({ base }) => base);

describe("the base of a change", () => {
  it("is what stood on the screen when the form opened, not what stands now [C3]", () => {
    const form = (name: string) => (name === "title" ? new Set([CREATED]) : undefined);
    expect(bases(save({ patch: { title: "x" }, form }))).toEqual([{ title: [CREATED] }]);
  });

  it("counts what this phone itself saved since the app started as seen [C3]", () => {
    const form = () => new Set([CREATED]);
    const own = new Set([TITLED]);
    expect(bases(save({ patch: { title: "x" }, form, own }))).toEqual([{ title: [CREATED, TITLED].sort() }]);
  });

  it("is, without a form, what stood there at the moment of the tap [C3]", () => {
    const tapped = () => new Set([CREATED]);
    expect(bases(save({ patch: { title: "x" }, tapped }))).toEqual([{ title: [CREATED] }]);
    expect(bases(save({ patch: { title: "x" } }))).toEqual([{ title: [TITLED] }]);
  });

  it("of a deletion names the heads of all fields [C13]", () => {
    expect(bases(save({ patch: { deleted: true } }))).toEqual([
      { deleted: [], title: [TITLED], approval: [CREATED] },
    ]);
  });

  it("of an adoption names the forbidden change beside what the supervisor sees [S7]", () => {
    const [base] = bases(save({ patch: { title: "x" }, adopt: ELSEWHERE }));
    expect(base?.title).toEqual([TITLED, ELSEWHERE].sort());
  });
});

describe("a save", () => {
  it("of decisions beside other fields becomes a change for the others and one for each decision [C8]", () => {
    const changes = buildChanges(
      save({ patch: { title: "x", approval: "approved", sign_off: "yes" }, create: true }),
    );
    expect(changes.map(({ patch }) => patch)).toEqual([
      { title: "x" },
      { approval: "approved" },
      { sign_off: "yes" },
    ]);
    expect(new Set(changes.map(({ id }) => id)).size).toBe(3);
  });

  it("is not possible of a record that is not here, unless it creates it [S3]", () => {
    const nothing = { patch: { title: "x" }, view: viewOf(undefined), form: () => undefined };
    expect(maySave({ ...nothing, create: false })).toBe("no_record");
    expect(maySave({ ...nothing, create: true })).toBe("yes");
  });

  it("by somebody who sees the record as deleted can only decide about that, but an open form may end [C14]", () => {
    const gone = viewOf({
      ...COPY,
      fields: { ...COPY.fields, deleted: true },
      heads: { ...COPY.heads, deleted: [ELSEWHERE] },
    });
    const none = () => undefined;
    expect(maySave({ patch: { title: "x" }, view: gone, create: false, form: none })).toBe("deleted");
    expect(maySave({ patch: { title: "x" }, view: gone, create: false, form: () => new Set() })).toBe("yes");
    expect(maySave({ patch: { deleted: false }, view: gone, create: false, form: none })).toBe("yes");
  });
});
