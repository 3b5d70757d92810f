import { expect, it } from "vitest";
import { MA, QIN } from "../testing/check";
import { shown } from "../testing/shown";
import {
  audienceOf,
  type Briefing,
  lastRead,
  type Receipt,
  readBy,
  readingOf,
  type Shift,
  topicsOf,
  toRead,
  unreadOf,
} from "./briefings";
import { difference } from "./difference";

let made = 0;
function id(): string {
  made += 1;
  return `01M7${String(made).padStart(22, "0")}`;
}

function briefing(topic: string, version: number, posts?: string[]): Briefing {
  return shown("briefing", id(), { topic, version, text: `${topic} ${version}`, ...(posts && { posts }) });
}
function receipt(of: Briefing, person: string): Receipt {
  return shown("briefing_receipt", id(), { briefing: of.id, person });
}
function shift(post: string, person: string): Shift {
  return shown("shift", id(), { post, person });
}

it("the highest version of each topic holds, whatever the order in which they arrived [X3 F22]", () => {
  const [one, two, other] = [briefing("集合点", 1), briefing("集合点", 2), briefing("着装", 1)];
  const topics = topicsOf([two, other, one]);
  expect(topics.map(({ name, current }) => [name, current.id])).toEqual([
    ["集合点", two.id],
    ["着装", other.id],
  ]);
});

it("of two second versions that were written apart the later one holds and the other stays readable [X3]", () => {
  const [one, left, right] = [briefing("集合点", 1), briefing("集合点", 2), briefing("集合点", 2)];
  const [topic] = topicsOf([one, left, right]);
  expect(topic?.current.id).toBe(right.id);
  expect(topic?.earlier.map((version) => version.id)).toEqual([left.id, one.id]);
});

it("who confirmed an earlier version is asked again, and sees which [X3]", () => {
  const [one, two] = [briefing("集合点", 1), briefing("集合点", 2)];
  const [before] = topicsOf([one]);
  const [topic] = topicsOf([one, two]);
  const read = readBy([receipt(one, MA)], MA);
  expect(before && readingOf(before, read)).toBe("read");
  expect(topic && readingOf(topic, read)).toBe("changed");
  expect(topic && readingOf(topic, new Set())).toBe("unread");
  expect(topic && lastRead(topic, read)?.fields.version).toBe(1);
});

it("a briefing is for the posts that it names, else for everybody with a shift [X3]", () => {
  const shifts = [shift("GW17", MA), shift("GW15", QIN), shift("GW17", MA)];
  expect(audienceOf(briefing("a", 1), shifts)).toEqual(new Set([MA, QIN]));
  expect(audienceOf(briefing("a", 1, ["GW17"]), shifts)).toEqual(new Set([MA]));
  expect(toRead([briefing("a", 1, ["GW17"]), briefing("b", 1)], shifts, [], QIN)).toBe(1);
});

it("who has not confirmed stands there with the version that they have, those with none first [X3]", () => {
  const [one, two] = [briefing("集合点", 1), briefing("集合点", 2)];
  const [topic] = topicsOf([one, two]);
  const shifts = [shift("GW17", MA), shift("GW15", QIN), shift("GW12", "01M7LEI")];
  const receipts = [receipt(one, MA), receipt(two, "01M7LEI")];
  expect(topic && unreadOf(topic, shifts, receipts)).toEqual([
    { person: QIN, version: 0 },
    { person: MA, version: 1 },
  ]);
});

it("a changed sentence is shown as one that went and one that came [X3]", () => {
  const pieces = difference("集合点在南门。听口令走。", "集合点在喷泉广场。听口令走。");
  expect(pieces).toEqual([
    { kind: "gone", text: "集合点在南门。" },
    { kind: "new", text: "集合点在喷泉广场。" },
    { kind: "same", text: "听口令走。" },
  ]);
  expect(difference("a\nb", "a\nb").map(({ kind }) => kind)).toEqual(["same"]);
  expect(difference("", "新的")).toEqual([{ kind: "new", text: "新的" }]);
});
