import { expect, it } from "vitest";
import { MA, minutesFromNoon, NOON, QIN } from "../testing/check";
import { shown } from "../testing/shown";
import { answering, type HelpCall, mayTake, openCalls, reaches, ringsFor } from "./calls";
import { type Duty, dutyOf, type Post } from "./duty";
import {
  type CheckIn,
  clashes,
  dutiesOf,
  myDuty,
  nextMark,
  reliefOf,
  type Shift,
  sortDuties,
} from "./shifts";

function post(id: string, name: string, answers?: Post["fields"]["answers"]): Post {
  return shown("post", id, { code: id, name, ...(answers && { answers }) });
}
function shift(id: string, person: string, at: string, starts: number, ends: number): Shift {
  const fields = { post: at, person, starts: minutesFromNoon(starts), ends: minutesFromNoon(ends) };
  return shown("shift", id, fields);
}
function mark(id: string, of: string, direction: "in" | "out", minutes: number, corrects?: string): CheckIn {
  const fields = { shift: of, direction, moment: minutesFromNoon(minutes), ...(corrects && { corrects }) };
  return shown("check_in", id, fields);
}
function call(needs: Duty, fields: Partial<HelpCall["fields"]> = {}, id = "c1"): HelpCall {
  return shown("help_call", id, { needs, caller: QIN, made: minutesFromNoon(0), ...fields });
}

const at = (minutes: number) => NOON + minutes * 60_000;
const POSTS = [post("GW17", "安全巡查"), post("GW15", "搭建"), post("GW21", "医护点")];

it("somebody who has not come is late, then missing, and never anything after their time [X7 F38]", () => {
  const shifts = [shift("s1", MA, "GW17", 0, 120)];
  const presence = (now: number, marks: CheckIn[] = []) =>
    dutiesOf(shifts, POSTS, marks, at(now), 10)[0]?.presence;
  expect([-1, 5, 11, 121].map((now) => presence(now))).toEqual(["due", "late", "missing", "over"]);
  expect(presence(11, [mark("m1", "s1", "in", 3)])).toBe("here");
  expect(presence(130, [mark("m1", "s1", "in", 3), mark("m2", "s1", "out", 119)])).toBe("left");
});

it("a check-out that was forgotten yesterday spoils nothing today [F38]", () => {
  const shifts = [shift("old", MA, "GW17", -1440, -1200), shift("new", MA, "GW17", 0, 120)];
  const duties = dutiesOf(shifts, POSTS, [mark("m1", "old", "in", -1440)], at(1), 10);
  expect(duties.map(({ presence }) => presence)).toEqual(["forgotten", "late"]);
  expect(myDuty(duties, MA, at(1))?.shift.id).toBe("new");
});

it("a correction takes the place of what it corrects, and both are kept [F38]", () => {
  const marks = [mark("m1", "s1", "out", 30), mark("m2", "s1", "in", 2, "m1")];
  expect(dutiesOf([shift("s1", MA, "GW17", 0, 120)], POSTS, marks, at(40), 10)[0]?.presence).toBe("here");
});

it("who is missing stands first [X7]", () => {
  const shifts = [shift("s1", MA, "GW17", 60, 120), shift("s2", QIN, "GW15", -60, 120)];
  const duties = sortDuties(dutiesOf(shifts, POSTS, [], at(0), 10));
  expect(duties.map(({ presence }) => presence)).toEqual(["missing", "due"]);
});

it("a post answers for what it says, else for what its name says [X7]", () => {
  expect(POSTS.map(dutyOf)).toEqual(["order", "technical", "medical"]);
  expect(dutyOf(post("GW01", "总指挥"))).toBe("command");
  expect(dutyOf(post("GW01", "签到A通道", "medical"))).toBe("medical");
  expect(dutyOf(post("GW99", "机动"))).toBeUndefined();
});

it("a call rings where somebody is at a post that answers for it, and not at the caller's [X7]", () => {
  const shifts = [
    shift("s1", MA, "GW17", -60, 120),
    shift("s2", "leng", "GW17", -60, 120),
    shift("s3", QIN, "GW15", -60, 120),
  ];
  const here = dutiesOf(shifts, POSTS, [mark("m1", "s1", "in", -50)], at(0), 10);
  expect(reaches(call("order"), here)).toEqual(new Set([MA]));
  expect(ringsFor(call("order"), MA, here)).toBe(true);
  expect(ringsFor(call("order", { caller: MA }), MA, here)).toBe(false);
  const nobodyHere = dutiesOf(shifts, POSTS, [], at(0), 10);
  expect(reaches(call("order"), nobodyHere)).toEqual(new Set([MA, "leng"]));
});

it("what went on to somebody rings there, and nowhere once it is taken [F30 F34]", () => {
  expect(ringsFor(call("order", { escalated_to: "lead" }), "lead", [])).toBe(true);
  expect(ringsFor(call("order", { escalated_to: "lead", taken_by: MA }), "lead", [])).toBe(false);
});

it("what waits stands over what is taken, the oldest first, and a second call leaves the first as it was [F34]", () => {
  const calls = [
    call("order", { taken_by: MA, made: minutesFromNoon(-9) }, "a"),
    call("medical", { made: minutesFromNoon(-1) }, "b"),
    call("order", { made: minutesFromNoon(-5) }, "c"),
    call("order", { done: minutesFromNoon(0) }, "d"),
  ];
  expect(openCalls(calls).map(({ id }) => id)).toEqual(["c", "b", "a"]);
});

it("a tap that was wrong leaves nothing: who had not come has not come, who had not left is here [F38]", () => {
  const late = [shift("s1", MA, "GW17", 0, 120)];
  const came = mark("m1", "s1", "in", 2);
  const presence = (marks: CheckIn[]) => dutiesOf(late, POSTS, marks, at(5), 10)[0]?.presence;
  expect(presence([came, mark("m2", "s1", "out", 3, "m1")])).toBe("late");
  expect(presence([came, mark("m2", "s1", "out", 3, "m1"), mark("m3", "s1", "in", 4)])).toBe("here");
  expect(presence([came, mark("m2", "s1", "out", 3), mark("m3", "s1", "in", 3, "m2")])).toBe("here");
});

it("nobody is here hours before their time, and nobody comes to a vacant shift [X7]", () => {
  const next = (shifts: Shift[], now: number, marks: CheckIn[] = []) => {
    const [duty] = dutiesOf(shifts, POSTS, marks, at(now), 10);
    return duty && nextMark(duty, at(now));
  };
  const mine = [shift("s1", MA, "GW17", 0, 120)];
  expect([-600, -30, 60, 600].map((now) => next(mine, now))).toEqual([undefined, "in", "in", undefined]);
  expect(next(mine, 60, [mark("m1", "s1", "in", 0)])).toBe("out");
  expect(next([shift("s2", "", "GW17", 0, 120)], 60)).toBeUndefined();
});

it("my relief is the next one at my post, not somebody elsewhere [X7]", () => {
  const shifts = [
    shift("s1", MA, "GW17", 0, 120),
    shift("s2", QIN, "GW15", 120, 240),
    shift("s3", "leng", "GW17", 110, 240),
  ];
  const duties = dutiesOf(shifts, POSTS, [], at(0), 10);
  expect(duties[0] && reliefOf(duties[0], duties)?.shift.id).toBe("s3");
  expect(duties[2] && reliefOf(duties[2], duties)).toBeUndefined();
});

it("somebody who stands elsewhere at that time is seen to, and the next shift in line is no clash [X7 F34]", () => {
  const shifts = [
    shift("s1", QIN, "GW15", 0, 120),
    shift("s2", MA, "GW17", 60, 180),
    shift("s3", MA, "GW17", 120, 240),
  ];
  expect(clashes(MA, shifts[0] as Shift, shifts).map(({ id }) => id)).toEqual(["s2"]);
});

it("where nobody is on duty for it, those who command hear it; somebody who went home yesterday never does [X7 F34 F38]", () => {
  const command = post("GW01", "总指挥");
  const shifts = [shift("s1", "boss", "GW01", -60, 120), shift("s2", MA, "GW17", -1440, -1200)];
  const duties = dutiesOf(shifts, [...POSTS, command], [mark("m1", "s2", "in", -1440)], at(0), 10);
  expect(answering("medical", QIN, duties)).toEqual(new Set(["boss"]));
  expect(answering("order", QIN, duties)).toEqual(new Set(["boss"]));
  expect(answering("command", "boss", duties)).toEqual(new Set());
});

it("who is off duty can't say that they go, unless it went on to them or they lead [F34]", () => {
  const duties = dutiesOf([shift("s1", MA, "GW17", 60, 120)], POSTS, [], at(0), 10);
  expect(mayTake(call("order"), MA, duties, false)).toBe(false);
  expect(mayTake(call("order"), MA, duties, true)).toBe(true);
  expect(mayTake(call("order", { escalated_to: MA }), MA, duties, false)).toBe(true);
  expect(mayTake(call("order", { taken_by: "leng" }), MA, duties, true)).toBe(false);
  const on = dutiesOf([shift("s1", MA, "GW17", -5, 120)], POSTS, [], at(0), 10);
  expect(mayTake(call("order"), MA, on, false)).toBe(true);
});
