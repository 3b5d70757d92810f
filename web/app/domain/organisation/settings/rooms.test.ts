import { describe, expect, it } from "vitest";
import { inOrder, lastPosition, moved, type Room, roomChanges, roomProblem, roomValues } from "./rooms";
import { freeNumber, tabletsOf } from "./tablets";

function room(id: string, position: number, name = id): Room {
  const nothing = {
    heads: {},
    conflicts: {},
    stamps: {},
    unseen: {},
    unsent: false,
    unsentFields: new Set<never>(),
  };
  const standing = { deleted: false, editedAfterDeletion: false, rev: 1 };
  return { entity: "room", id, fields: { name, position }, ...nothing, ...standing };
}

const ROOMS = [room("plum", 20), room("orchid", 10), room("bamboo", 30)];

describe("rooms for visitors", () => {
  it("stand in the department's order, a new one behind all [R2]", () => {
    expect(inOrder(ROOMS).map(({ id }) => id)).toEqual(["orchid", "plum", "bamboo"]);
    expect(lastPosition(ROOMS)).toBe(40);
    expect(lastPosition([])).toBe(10);
  });

  it("change places, and only those that stand elsewhere are written [R2]", () => {
    expect([...moved(ROOMS, "bamboo", -1)]).toEqual([
      ["bamboo", 20],
      ["plum", 30],
    ]);
    expect(moved(ROOMS, "orchid", -1).size).toBe(0);
    expect(moved(ROOMS, "bamboo", 1).size).toBe(0);
  });

  it("need a name that no other has; seats are a number or nothing [R2]", () => {
    expect(roomProblem({ name: " ", seats: "" }, ROOMS, undefined)).toBe("required");
    expect(roomProblem({ name: "Ｐlum", seats: "" }, ROOMS, undefined)).toBe("taken");
    expect(roomProblem({ name: "plum", seats: "" }, ROOMS, "plum")).toBeUndefined();
    expect(roomProblem({ name: "Pine", seats: "six" }, ROOMS, undefined)).toBe("seats");
    expect(roomValues({ name: " Pine ", seats: "１２" })).toEqual({ name: "Pine", seats: 12 });
    expect(roomChanges({ name: "Pine", seats: "8" }, { name: "Pine", seats: "" })).toEqual({ seats: 8 });
  });
});

describe("accounts of tablets", () => {
  const person = (staff_number: string, more = {}) =>
    ({
      ...room(staff_number, 0),
      entity: "person",
      fields: { staff_number, position: "member", status: "active", ...more },
    }) as never;

  it("are members of no group, of no office, who may sign in [R2 O4]", () => {
    const people = [
      person("QC901"),
      person("QC900"),
      person("QC004", { groups: ["reception"] }),
      person("QC902", { status: "left" }),
      person("QC903", { administrator: true }),
    ];
    expect(tabletsOf(people).map(({ fields }) => fields.staff_number)).toEqual(["QC900", "QC901"]);
    expect(freeNumber(people, "QC001")).toBe("QC904");
    expect(freeNumber([], "7")).toBe("900");
  });
});
