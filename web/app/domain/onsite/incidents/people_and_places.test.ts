import { describe, expect, it } from "vitest";
import { GROUPS, GU, HAN, LIN, MA as MA_PERSON, SHEN } from "../../organisation/testing/people";
import { MA, minutesFromNoon, NOON, QIN } from "../testing/check";
import { standingOf } from "./place";
import { incident, record } from "./testing/incident";
import { seers } from "./who_sees";

const POSTS = [
  record("post", "GW17", { name: "安全巡查", zone: "Q04" }),
  record("post", "GW20", { name: "医护", zone: "Q02", confidential: true }),
];
const shift = (id: string, post: string, person: string, from: number, to: number) =>
  record("shift", id, { post, person, starts: minutesFromNoon(from), ends: minutesFromNoon(to) });

describe("where a report begins", () => {
  it("is the zone of my shift that is on, else of the one nearest in time [X9]", () => {
    const shifts = [
      shift("1", "GW20", MA, -300, -60),
      shift("2", "GW17", MA, -10, 60),
      shift("3", "GW20", QIN, 0, 60),
    ];
    expect(standingOf(MA, shifts, POSTS, NOON).zone).toBe("Q04");
    expect(standingOf(MA, shifts, POSTS, NOON - 90 * 60_000).zone).toBe("Q02");
    expect(standingOf(MA, shifts, POSTS, NOON + 70 * 60_000).post?.id).toBe("GW17");
  });

  it("is my only shift also days before, and nowhere for whoever has none [X9]", () => {
    const shifts = [shift("1", "GW17", MA, 4_000, 4_600)];
    expect(standingOf(MA, shifts, POSTS, NOON).zone).toBe("Q04");
    expect(standingOf(QIN, shifts, POSTS, NOON).zone).toBeUndefined();
    expect(
      standingOf(MA, [...shifts, shift("2", "GW20", MA, 9_000, 9_600)], POSTS, NOON).zone,
    ).toBeUndefined();
  });
});

describe("who sees a confidential incident", () => {
  const department = {
    people: [GU, SHEN, LIN, HAN, MA_PERSON],
    groups: GROUPS,
    posts: POSTS,
    shifts: [shift("1", "GW20", "medic", 0, 60), shift("2", "GW17", "patrol", 0, 60)],
  };

  it("is the event's lead, the management of execution, the named posts, its reporter and who has it [O4 X9]", () => {
    const { fields } = incident("a", { reporter: "QC021", assigned: "QC019" });
    expect(seers(department, { lead: "QC015" }, fields)).toEqual([
      "QC015",
      "QC001",
      "QC002",
      "QC014",
      "medic",
      "QC021",
      "QC019",
    ]);
  });

  it("is nobody twice, and nobody who has left [O4 X9]", () => {
    const left = { ...HAN, fields: { ...HAN.fields, status: "left" as const } };
    const found = seers({ ...department, people: [GU, left] }, { lead: GU.id }, { reporter: GU.id });
    expect(found).toEqual(["QC001", "medic"]);
  });
});
