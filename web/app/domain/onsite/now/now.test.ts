import { describe, expect, it } from "vitest";
import { dutiesOf } from "../dispatch/shifts";
import { minutesFromNoon, NOON } from "../testing/check";
import { shown } from "../testing/shown";
import { callsNow, eventsNow, myIncidents, reliefOf } from "./now";

const HOUR = 60;
const [MA, TIAN, FENG] = ["ma", "tian", "feng"];

function event(id: string, from: number, to: number) {
  return shown("event", id, {
    name: id,
    starts: minutesFromNoon(from * HOUR),
    ends: minutesFromNoon(to * HOUR),
  });
}

function shift(
  id: string,
  its: { event?: string; post?: string; person?: string; from: number; to: number },
) {
  const { event: at = "gala", post = "gw17", person = MA, from, to } = its;
  return shown("shift", id, {
    event: at,
    post,
    person,
    starts: minutesFromNoon(from * HOUR),
    ends: minutesFromNoon(to * HOUR),
  });
}

const base = { shifts: [], mine: new Set<string>(), me: MA, now: NOON };
const ids = (events: readonly { id: string }[]) => events.map(({ id }) => id);

describe("which event it is about", () => {
  const [gala, fair, may] = [event("gala", 5, 9), event("fair", -2, 6), event("may", 900, 905)];

  it("is today's; of several those first at which I have something to do [X7 X13]", () => {
    expect(ids(eventsNow({ ...base, coming: [fair, gala, may], mine: new Set(["gala"]) }))).toEqual([
      "gala",
      "fair",
    ]);
  });

  it("is on a day without any the next one that is mine, else the next; with none nothing [X7 X13]", () => {
    const [april, june] = [event("april", 400, 405), event("june", 1900, 1905)];
    expect(ids(eventsNow({ ...base, coming: [april, may, june], mine: new Set(["june"]) }))).toEqual([
      "june",
    ]);
    expect(ids(eventsNow({ ...base, coming: [april, may] }))).toEqual(["april"]);
    expect(eventsNow({ ...base, coming: [] })).toEqual([]);
  });

  it("is the one that I build up today, though its guests come in two days [X7]", () => {
    const show = event("show", 50, 55);
    const shifts = [shift("build", { event: "show", from: -3, to: 4 })];
    const asked = { ...base, coming: [show, may], shifts, mine: new Set(["may", "show"]) };
    expect(ids(eventsNow(asked))).toEqual(["show"]);
    expect(ids(eventsNow({ ...asked, me: TIAN, mine: new Set(["may"]) }))).toEqual(["may"]);
  });
});

describe("who relieves me", () => {
  const mine = shift("mine", { from: -3, to: 2 });
  const duty = (shifts: readonly ReturnType<typeof shift>[]) =>
    reliefOf(dutiesOf([mine], [], [], NOON, 10)[0] as never, [mine, ...shifts]);

  it("is whoever begins there when I end, not somebody at another post or beside me [X7]", () => {
    const beside = shift("beside", { person: FENG, from: -3, to: 5 });
    const elsewhere = shift("elsewhere", { person: FENG, post: "gw03", from: 2, to: 5 });
    const next = shift("next", { person: TIAN, from: 2, to: 6 });
    expect(duty([beside, elsewhere, next])?.fields.person).toBe(TIAN);
    expect(duty([beside, elsewhere])).toBeUndefined();
  });
});

describe("calls for help", () => {
  const post = shown("post", "gw17", { name: "安全巡查", answers: "order" });
  const duties = dutiesOf([shift("mine", { from: -3, to: 2 })], [post], [], NOON, 600);
  const call = (id: string, fields: object) =>
    shown("help_call", id, { caller: TIAN, needs: "order", made: minutesFromNoon(-1), ...fields });

  it("that ring here come first, then those I go to, those I made, and the rest; done ones are gone [X7 F30]", () => {
    const calls = [
      call("theirs", { needs: "medical" }),
      call("asked", { caller: MA, needs: "medical" }),
      call("going", { taken_by: MA }),
      call("rings", {}),
      call("done", { done: minutesFromNoon(0) }),
    ];
    expect(callsNow(calls, duties, MA).map((one) => [one.call.id, one.concern])).toEqual([
      ["rings", "mine"],
      ["going", "going"],
      ["asked", "asked"],
      ["theirs", "other"],
    ]);
  });
});

describe("incidents of mine", () => {
  it("are the open ones that I reported or have in hand [X9]", () => {
    const incident = (id: string, fields: object) => shown("incident", id, { kind: "fire", ...fields });
    const all = [
      incident("reported", { reporter: MA }),
      incident("given", { assigned: MA }),
      incident("closed", { assigned: MA, outcome: "solved" }),
      incident("others", { reporter: TIAN }),
    ];
    expect(ids(myIncidents(all, MA))).toEqual(["reported", "given"]);
  });
});
