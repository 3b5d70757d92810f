import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { ListHead } from "#/ui";
import { sittingWords } from "./StepDialog";
import type { Stay } from "./stay";
import { roomsOf, sittingIn, todayOf } from "./stays";

/** The rooms where visitors are received: who sits where, which is free, whom one could lead there. */
export function Rooms() {
  const store = useStore();
  const { house } = todayOf(store);
  const rooms = roomsOf(store);
  if (rooms.length === 0) return null;
  let standing = house.filter(
    ({ visit, done, state }) => state === "waits" && !done.seated && !visit.fields.room,
  );
  const suggest = () => {
    const [first, ...rest] = standing;
    standing = rest;
    return first;
  };
  return (
    <section class="visit-rooms">
      <ListHead title={t("visit.rooms")} />
      <ul>
        {rooms.map((room) => {
          const sitting = sittingIn(room.id, house);
          return (
            <li key={room.id} class="visit-room" data-room={room.id}>
              <b>{room.fields.name}</b>
              {sitting.length > 0 ? <span>{sittingWords(sitting)}</span> : <Free first={suggest()} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Free({ first }: { first: Stay | undefined }) {
  const visitor = first?.visit.fields.visitor;
  return (
    <span class="qc-c-ok visit-room__free">
      {visitor ? t("visit.freeFor", { visitor }) : t("visit.free")}
    </span>
  );
}
