import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { ListHead } from "#/ui";
import { EVACUATION } from "./addresses";
import { Rooms } from "./Rooms";
import { StayRow } from "./StayRow";
import { staysLoaded, todayOf } from "./stays";
import "./visits.css";

/** Who is in the house, the rooms, and who was seen off today: for the board of reception (R2, R4). */
export function InTheHouse() {
  const store = useStore();
  if (!staysLoaded(store)) return null;
  const { house, gone } = todayOf(store);
  return (
    <div class="in-the-house">
      <section>
        <ListHead
          title={t("visit.inTheHouse")}
          note={t("visit.count", { count: house.length })}
          aside={<a href={EVACUATION}>{t("visit.evacuation")}</a>}
        />
        {house.length === 0 && <p class="visit-nobody">{t("visit.nobody")}</p>}
        <ul>
          {house.map((stay) => (
            <StayRow key={stay.visit.id} stay={stay} />
          ))}
        </ul>
      </section>
      <Rooms />
      {gone.length > 0 && (
        <section>
          <ListHead title={t("visit.gone")} note={t("visit.count", { count: gone.length })} />
          <ul>
            {gone.map((stay) => (
              <StayRow key={stay.visit.id} stay={stay} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
