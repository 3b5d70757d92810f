// @vitest-environment happy-dom
/** What is told to a tab: in order, and never so much at once that a slow phone's screen stands still. */
import { ulid } from "ulid";
import { expect, it, vi } from "vitest";
import { Inbox } from "./inbox";
import type { Message } from "./messages";
import { checkRow } from "./testing/phone";

function phone(watched: boolean) {
  const taken: Message[] = [];
  const bulks: boolean[] = [];
  const take = (message: Message, bulk: boolean) => {
    taken.push(message);
    bulks.push(bulk);
  };
  const inbox = new Inbox({ watched: () => watched, take });
  const idsOf = (message: Message) => (message.kind === "copies" ? message.put.map(({ id }) => id) : []);
  return {
    inbox,
    taken,
    bulks,
    ids: () => taken.flatMap(idsOf),
    sizes: () => taken.map((one) => idsOf(one).length),
  };
}

const rows = (count: number) => Array.from({ length: count }, () => checkRow(ulid()));
const INCLUDED: Message = { kind: "included", seqs: [1] };

it("rows on the screen are drawn a few at a time, and what was told afterwards waits for them [C1]", async () => {
  const { inbox, taken, bulks, ids, sizes } = phone(true);
  const put = rows(16);
  inbox.hear({ kind: "copies", put, gone: [["check", "left"]] });
  inbox.hear(INCLUDED);
  expect(sizes()).toEqual([3]);
  await vi.waitFor(() => expect(taken).toContain(INCLUDED));
  expect(taken.at(-1)).toBe(INCLUDED);
  expect(ids()).toEqual(put.map(({ id }) => id));
  expect(Math.max(...sizes())).toBe(3);
  expect(taken.flatMap((one) => (one.kind === "copies" ? one.gone : []))).toEqual([["check", "left"]]);
  expect(bulks.slice(0, -1)).toEqual(Array(6).fill(true));
});

it("what nobody looks at is taken in at once", () => {
  const { inbox, sizes } = phone(false);
  inbox.hear({ kind: "copies", put: rows(16), gone: [] });
  expect(sizes()).toEqual([16]);
});

it("a closed tab takes in nothing more", async () => {
  const { inbox, sizes } = phone(true);
  inbox.hear({ kind: "copies", put: rows(16), gone: [] });
  inbox.close();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(sizes()).toEqual([3]);
});
