/** Records in memory: what is read from disk never undoes what came from the server meanwhile. */
import { ulid } from "ulid";
import { describe, expect, it } from "vitest";
import { ENTITIES } from "#/generated/entities";
import type { Rules } from "#/outbox/types";
import { Memory } from "./memory";
import { checkRow, SCOPE } from "./testing/phone";

const memory = (): Memory => new Memory("me", ENTITIES as unknown as Rules);

describe("what is read from disk", () => {
  it("never shows again what left while it was being read [S10 C6]", () => {
    const held = memory();
    const row = checkRow(ulid());
    const since = held.news;
    held.update(() => held.dropCopy("check", row.id));
    held.update(() => held.putRead(row, since));
    expect(held.list("check", SCOPE, "all").value).toEqual([]);
    held.update(() => held.putRead(row, held.news));
    expect(held.list("check", SCOPE, "all").value).toHaveLength(1);
  });

  it("never replaces a newer copy by an older one [C1]", () => {
    const held = memory();
    const row = checkRow(ulid(), { rev: 4 });
    held.update(() => held.putCopy(row));
    const since = held.news;
    held.update(() => held.putRead({ ...row, rev: 3 }, since));
    expect(held.record("check", row.id).value?.rev).toBe(4);
  });

  it("takes along, at the end of a whole reading, what is not on disk any more [C6]", () => {
    const held = memory();
    const [stays, goes, comes] = [checkRow(ulid()), checkRow(ulid()), checkRow(ulid())];
    held.update(() => [stays, goes].map((row) => held.putCopy(row)));
    const since = held.news;
    held.update(() => held.putCopy(comes));
    held.update(() => held.sweep(new Set([`check/${stays.id}`]), since));
    expect(held.ids("check", SCOPE, "all").value).toEqual([stays.id, comes.id]);
  });
});
