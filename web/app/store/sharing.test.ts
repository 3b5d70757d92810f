/** Copies in memory: the same values in less room. */
import { ulid } from "ulid";
import { expect, it } from "vitest";
import { ENTITIES } from "#/generated/entities";
import type { EntityRules } from "#/outbox/types";
import { Sharing } from "./sharing";
import { checkRow } from "./testing/phone";

const rules = ENTITIES.check as unknown as EntityRules;

it("a copy says the same after it was made smaller, and has its scopes and empty parts in common with others [C6]", () => {
  const sharing = new Sharing();
  const plain = checkRow(ulid());
  const conflicts = { title: [{ head: ulid(), value: "Exit C", by: "her", at: "" }] };
  const disputed = checkRow(ulid(), { conflicts, through: ["event:other", "staff"] });
  const [one, other] = [plain, disputed].map((row) => sharing.share(structuredClone(row), rules));
  expect([one, other]).toEqual([plain, disputed]);
  const again = sharing.share(structuredClone(plain), rules);
  expect(again.through).toBe(one?.through);
  expect(again.unseen).toBe(one?.unseen);
});
