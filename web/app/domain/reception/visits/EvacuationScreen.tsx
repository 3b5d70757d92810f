import { Printer } from "lucide";
import { useState } from "preact/hooks";
import { factsLine, formatTime, formatWhen, minute, t } from "#/i18n";
import { back } from "#/router";
import { useStore } from "#/store/context";
import { Button, EmptyState, LoadingRows, ScreenHead } from "#/ui";
import { Mobile } from "../../organisation/Mobile";
import { arrivedAt, type Stay } from "./stay";
import { receives, staysLoaded, todayOf } from "./stays";
import { personName, roomName } from "./words";
import "./visits.css";

/** Who is in the house now, to be read out in front of it: from this device alone, on paper too (R2). */
export function EvacuationScreen() {
  const store = useStore();
  const [safe, setSafe] = useState<ReadonlySet<string>>(new Set());
  if (!staysLoaded(store)) return <LoadingRows rows={6} />;
  const { house } = todayOf(store);
  const people = house.reduce((count, { visit }) => count + (visit.fields.people ?? 1), 0);
  const missing = house.filter(({ visit }) => !safe.has(visit.id));
  const tick = (visit: string) => {
    const next = new Set(safe);
    if (!next.delete(visit)) next.add(visit);
    setSafe(next);
  };
  return (
    <section class="evacuation">
      <ScreenHead
        title={t("visit.evacuation")}
        second={t("visit.evacuationAsOf", { when: formatWhen(store.status.value.lastHeard ?? minute.value) })}
        onBack={back}
        aside={
          <Button size={48} icon={Printer} onPress={() => window.print()}>
            {t("visit.print")}
          </Button>
        }
      />
      {!receives(store) && <p class="evacuation__note">{t("visit.evacuationMine")}</p>}
      {house.length === 0 ? (
        <EmptyState title={t("visit.nobody")} next={t("visit.nobodyNext")} />
      ) : (
        <>
          <p class="evacuation__count" role="status">
            {safe.size === 0
              ? t("visit.evacuationCount", { visits: house.length, people })
              : t("visit.evacuationMissing", { missing: missing.length, all: house.length })}
          </p>
          <ul class="evacuation__list">
            {house.map((stay) => (
              <Line key={stay.visit.id} stay={stay} safe={safe.has(stay.visit.id)} onTick={tick} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface LineProps {
  stay: Stay;
  safe: boolean;
  onTick: (visit: string) => void;
}

function Line({ stay, safe, onTick }: LineProps) {
  const store = useStore();
  const { id, fields } = stay.visit;
  const host = fields.host ? store.record("person", fields.host).value : undefined;
  const came = arrivedAt(stay);
  return (
    <li class="evacuation__line" data-safe={safe}>
      <label class="evacuation__tick">
        <input type="checkbox" checked={safe} onChange={() => onTick(id)} />
        <span>
          <b>
            {fields.visitor}
            {fields.people && fields.people > 1 ? ` ×${fields.people}` : ""}
          </b>
          <span>
            {factsLine(
              fields.company,
              roomName(store, fields.room),
              came !== undefined && t("visit.since", { time: formatTime(came) }),
            )}
          </span>
          <span>
            {host &&
              t(stay.state === "met" ? "visit.with" : "visit.sees", { host: personName(store, host.id) })}
          </span>
          {fields.needs && <span class="stay-row__strong">{fields.needs}</span>}
        </span>
      </label>
      <span class="evacuation__numbers">
        {fields.number && <Mobile number={fields.number} />}
        {host?.fields.mobile && (
          <span>
            {host.fields.name} <Mobile number={host.fields.mobile} />
          </span>
        )}
      </span>
    </li>
  );
}
