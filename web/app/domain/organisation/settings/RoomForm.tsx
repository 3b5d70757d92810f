import { useState } from "preact/hooks";
import { t } from "#/i18n";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { Button, TextField } from "#/ui";
import { type KeptForm, useKeptForm } from "../kept_form";
import { saving } from "../saving";
import type { Done } from "../UndoLine";
import {
  lastPosition,
  NO_ROOM,
  ROOM_NAME_LIMIT,
  type Room,
  type RoomDraft,
  roomChanges,
  roomDraftOf,
  roomProblem,
  roomValues,
} from "./rooms";

interface RoomFormProps {
  /** The room that is changed; undefined for a new one. */
  room: Room | undefined;
  rooms: readonly Room[];
  onDone: (done: Done) => void;
  onCancel: () => void;
}

/** A room's name and seats; what is typed survives the device (F27). */
export function RoomForm({ room, rooms, onDone, onCancel }: RoomFormProps) {
  const store = useStore();
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState("");
  const kept = useKeptForm<"room", RoomDraft>({
    store,
    entity: "room",
    record: room?.id,
    key: `room:${room?.id ?? "new"}`,
    fresh: room ? roomDraftOf(room.fields) : NO_ROOM,
  });
  const { draft } = kept;
  const problem = tried ? roomProblem(draft, rooms, room?.id) : undefined;
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (roomProblem(draft, rooms, room?.id)) return;
    let done: Done = { words: "" };
    const failed = await saving(async () => {
      done = await write(store, room, rooms, kept);
    });
    setFailure(failed);
    if (failed) return;
    kept.drop();
    onDone(done);
  };
  return (
    <form class="rooms__form" noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={t("rooms.name")}
        name="room"
        value={draft.name}
        maxLength={ROOM_NAME_LIMIT}
        autofocus
        hint={kept.restored ? t("rooms.restored") : undefined}
        error={problem === "required" || problem === "taken" ? t(`rooms.problem.${problem}`) : undefined}
        onInput={(name) => kept.change({ ...draft, name })}
      />
      <TextField
        label={t("rooms.seats")}
        name="seats"
        inputMode="numeric"
        value={draft.seats}
        maxLength={6}
        error={problem === "seats" ? t("rooms.problem.seats") : undefined}
        onInput={(seats) => kept.change({ ...draft, seats })}
      />
      {failure && (
        <p class="qc-c-bad" role="alert">
          {failure}
        </p>
      )}
      <div class="rooms__acts">
        <Button type="submit" kind="act" size={48}>
          {t(room ? "rooms.save" : "rooms.add")}
        </Button>
        <Button
          size={48}
          kind="quiet"
          onPress={() => {
            kept.drop();
            onCancel();
          }}
        >
          {t("people.cancel")}
        </Button>
      </div>
    </form>
  );
}

/** Writes it on this device; what was done, with the way back. */
async function write(
  store: Store,
  room: Room | undefined,
  rooms: readonly Room[],
  { draft, stood, form }: KeptForm<"room", RoomDraft>,
): Promise<Done> {
  const name = draft.name.trim();
  if (room) {
    const changes = roomChanges(draft, stood);
    const before = Object.fromEntries(
      (["name", "seats"] as const).flatMap((one) =>
        one in changes ? [[one, room.fields[one] ?? null]] : [],
      ),
    );
    if (Object.keys(changes).length > 0) {
      await store.write("room", room.id, changes, { form: form() });
    }
    return { words: t("rooms.saved", { name }), undo: () => void store.write("room", room.id, before) };
  }
  const id = store.newId();
  const values = { ...roomValues(draft), position: lastPosition(rooms) };
  await store.write("room", id, values, { create: true });
  return { words: t("rooms.added", { name }), undo: () => void store.remove("room", id) };
}
