/** The rooms where visitors are received: their order, and what keeps one from being saved. Pure. */
import type { FieldValues, Shown } from "#/store/api";

export type Room = Shown<"room">;

export interface RoomDraft {
  readonly name: string;
  readonly seats: string;
}

export const NO_ROOM: RoomDraft = { name: "", seats: "" };
export const ROOM_NAME_LIMIT = 60;
const MOST_SEATS = 1_000;
/** Between two rooms there is place for others. */
const STEP = 10;

export type RoomProblem = "required" | "taken" | "seats";

export function roomDraftOf({ name, seats }: FieldValues<"room">): RoomDraft {
  return { name: name ?? "", seats: seats ? String(seats) : "" };
}

/** What keeps it from being saved; `self` is the room that is changed. */
export function roomProblem(
  draft: RoomDraft,
  rooms: readonly Room[],
  self: string | undefined,
): RoomProblem | undefined {
  const folded = fold(draft.name);
  if (folded === "") return "required";
  if (rooms.some(({ id, fields }) => id !== self && fold(fields.name ?? "") === folded)) return "taken";
  return seatsOf(draft.seats) === undefined ? "seats" : undefined;
}

function fold(name: string): string {
  return name.normalize("NFKC").replaceAll(/\s+/gu, "").toLowerCase();
}

/** Null when nobody said, undefined when it is no number of seats. */
function seatsOf(typed: string): number | null | undefined {
  const plain = typed.normalize("NFKC").trim();
  if (plain === "") return null;
  const seats = /^\d+$/u.test(plain) ? Number(plain) : 0;
  return seats >= 1 && seats <= MOST_SEATS ? seats : undefined;
}

export function roomValues(draft: RoomDraft): FieldValues<"room"> {
  return { name: draft.name.trim(), seats: seatsOf(draft.seats) ?? null };
}

/** Only what was changed of what stood when the form was opened. */
export function roomChanges(draft: RoomDraft, stood: RoomDraft): FieldValues<"room"> {
  const [now, before] = [roomValues(draft), roomValues(stood)];
  return {
    ...(now.name !== before.name && { name: now.name }),
    ...(now.seats !== before.seats && { seats: now.seats }),
  };
}

export function inOrder(rooms: readonly Room[]): readonly Room[] {
  return rooms.toSorted((one, other) => {
    const apart = (one.fields.position ?? 0) - (other.fields.position ?? 0);
    return apart !== 0 ? apart : (one.fields.name ?? "").localeCompare(other.fields.name ?? "");
  });
}

/** The place behind all others. */
export function lastPosition(rooms: readonly Room[]): number {
  return Math.max(0, ...rooms.map(({ fields }) => fields.position ?? 0)) + STEP;
}

/** Which positions are written when a room goes one place up or down: only of rooms that stand elsewhere then. */
export function moved(rooms: readonly Room[], room: string, by: 1 | -1): ReadonlyMap<string, number> {
  const order = inOrder(rooms).map(({ id }) => id);
  const at = order.indexOf(room);
  const to = at + by;
  if (at < 0 || to < 0 || to >= order.length) return new Map();
  order.splice(at, 1);
  order.splice(to, 0, room);
  const stood = new Map(rooms.map(({ id, fields }) => [id, fields.position]));
  const wanted = order.map((id, index) => [id, (index + 1) * STEP] as const);
  return new Map(wanted.filter(([id, position]) => stood.get(id) !== position));
}
