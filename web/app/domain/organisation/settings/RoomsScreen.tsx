import { ArrowDown, ArrowUp } from "lucide";
import { useState } from "preact/hooks";
import { formatNumber, t } from "#/i18n";
import { back } from "#/router";
import { useStore } from "#/store/context";
import {
  announce,
  Button,
  EmptyState,
  IconButton,
  type KeyBinding,
  KeyFoot,
  ListHead,
  LoadingRows,
  ScreenHead,
  UnsentChip,
  useWide,
} from "#/ui";
import { managesStaff } from "../rights";
import { saving } from "../saving";
import { TwoValues } from "../TwoValues";
import { type Done, UndoLine } from "../UndoLine";
import { RoomForm } from "./RoomForm";
import { inOrder, moved, type Room } from "./rooms";
import "./settings.css";
import "./rooms.css";

/** Where visitors are received, in the order in which reception offers the rooms; whoever manages the staff keeps the list (R2). */
export function RoomsScreen() {
  const store = useStore();
  const wide = useWide();
  const [open, setOpen] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const manages = managesStaff(store.status.value.manages);
  const rooms = inOrder(store.list("room", "staff").value);
  const tell = (next: Done) => {
    announce(next.words);
    setDone(next);
    setOpen(null);
  };
  if (!store.loaded("room", "staff").value) return <LoadingRows rows={6} />;
  const second = t(manages ? "rooms.purpose" : "rooms.look");
  return (
    <div>
      <div class="settings rooms">
        <ScreenHead title={t("rooms.title")} second={second} onBack={back} />
        <ListHead title={t("rooms.list")} note={rooms.length > 0 ? String(rooms.length) : undefined} />
        {rooms.length === 0 && (
          <EmptyState title={t("rooms.none")} next={t(manages ? "rooms.noneNext" : "rooms.look")} />
        )}
        <ul class="settings__list">
          {rooms.map((room, index) => (
            <li key={room.id} class="rooms__row" data-room={room.id}>
              <TwoValues
                record={room}
                names={{ name: t("rooms.name"), seats: t("rooms.seats") }}
                words={(_, value) => String(value ?? "")}
                mayChoose={manages}
              />
              {open === room.id ? (
                <RoomForm room={room} rooms={rooms} onDone={tell} onCancel={() => setOpen(null)} />
              ) : (
                <RoomRow
                  room={room}
                  rooms={rooms}
                  place={index}
                  manages={manages}
                  onEdit={() => setOpen(room.id)}
                  onDone={tell}
                />
              )}
            </li>
          ))}
        </ul>
        {manages && open === "new" && (
          <div class="rooms__new">
            <RoomForm room={undefined} rooms={rooms} onDone={tell} onCancel={() => setOpen(null)} />
          </div>
        )}
        {manages && open !== "new" && (
          <div class="rooms__new">
            <Button kind="act" hint="N" onPress={() => setOpen("new")}>
              {t("rooms.add")}
            </Button>
          </div>
        )}
        {done && <UndoLine key={done.words} done={done} onSettled={() => setDone(null)} />}
      </div>
      {wide && (
        <KeyFoot
          bindings={roomKeys(
            manages,
            () => setOpen("new"),
            done,
            () => setOpen(null),
            open,
          )}
        />
      )}
    </div>
  );
}

function roomKeys(
  manages: boolean,
  add: () => void,
  done: Done | null,
  close: () => void,
  open: string | null,
): readonly KeyBinding[] {
  return [
    { keys: ["n"], shown: ["N"], word: t("rooms.add"), foot: true, off: !manages, run: add },
    {
      keys: ["z"],
      shown: ["Z"],
      word: t("people.undo"),
      foot: true,
      off: !done?.undo,
      run: () => done?.undo?.(),
    },
    {
      keys: ["Escape"],
      shown: ["Esc"],
      word: t("rooms.back"),
      foot: true,
      inFields: true,
      run: open === null ? back : close,
    },
  ];
}

interface RoomRowProps {
  room: Room;
  rooms: readonly Room[];
  place: number;
  manages: boolean;
  onEdit: () => void;
  onDone: (done: Done) => void;
}

function RoomRow({ room, rooms, place, manages, onEdit, onDone }: RoomRowProps) {
  const store = useStore();
  const { name = "", seats } = room.fields;
  const move = async (by: 1 | -1) => {
    const positions = moved(rooms, room.id, by);
    const failed = await saving(async () => {
      for (const [id, position] of positions) await store.write("room", id, { position });
    });
    announce(failed || t("rooms.moved", { name, place: place + 1 + by }));
    if (failed) onDone({ words: failed });
  };
  const retire = async () => {
    const failed = await saving(() => store.remove("room", room.id));
    const undo = () => void store.remove("room", room.id, false);
    onDone({ words: failed || t("rooms.retired", { name }), ...(!failed && { undo }) });
  };
  return (
    <div class="rooms__one">
      <p class="rooms__words">
        <b>{name}</b> {room.unsent && <UnsentChip />}
        {seats && <span>{t("rooms.seatsOf", { count: formatNumber(seats) })}</span>}
      </p>
      {manages && (
        <div class="rooms__acts">
          <IconButton
            icon={ArrowUp}
            label={t("rooms.up", { name })}
            disabled={place === 0}
            onPress={() => void move(-1)}
          />
          <IconButton
            icon={ArrowDown}
            label={t("rooms.down", { name })}
            disabled={place === rooms.length - 1}
            onPress={() => void move(1)}
          />
          <Button size={48} label={t("rooms.editOf", { name })} onPress={onEdit}>
            {t("rooms.edit")}
          </Button>
          <Button size={48} kind="quiet" label={t("rooms.retireOf", { name })} onPress={() => void retire()}>
            {t("rooms.retire")}
          </Button>
        </div>
      )}
    </div>
  );
}
