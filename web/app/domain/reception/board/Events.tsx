import { dayOf, factsLine, formatDate, formatTime, minute, t } from "#/i18n";
import type { Shown } from "#/store/api";
import { useStore } from "#/store/context";
import { ListHead } from "#/ui";
import { doorSlot } from "#/ui/now-slot";

const DAY = 86_400_000;
const DAYS = [0, 1, 2] as const;
const TITLES = ["desk.today", "desk.tomorrow", "desk.dayAfter"] as const;

/** Events of today and the next two days, with how the doors of today's stand. */
export function Events() {
  const store = useStore();
  const events = store.all("event").value;
  const now = minute.value;
  const Door = doorSlot.value;
  const days = DAYS.map((offset) => ({ day: now + offset * DAY, on: eventsOn(events, now + offset * DAY) }));
  return (
    <>
      {days.map(({ day, on }, index) => (
        <section key={index} data-part={`day-${index}`}>
          <ListHead title={t(TITLES[index] ?? "desk.today")} note={formatDate(day, now)} />
          {on.length === 0 && <p class="desk__none">{t("desk.noEvents")}</p>}
          <ul>
            {on.map(({ id, fields }) => (
              <li key={id}>
                <a class="desk-event qc-inset-focus" href={`/event/${encodeURIComponent(id)}`}>
                  <span class="desk-event__time">{timeOf(fields.starts, day)}</span>
                  <span class="desk-event__words">
                    <b>{fields.name}</b>
                    <span>
                      {factsLine(
                        fields.venue,
                        fields.expected ? t("callin.guests", { count: fields.expected }) : "",
                        fields.lead && store.record("person", fields.lead).value?.fields.name,
                      )}
                    </span>
                    {index === 0 && Door && <Door event={id} />}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function eventsOn(events: readonly Shown<"event">[], moment: number): readonly Shown<"event">[] {
  const day = dayOf(moment);
  return events
    .filter(({ fields: { starts, ends } }) => starts && ends && dayOf(starts) <= day && day <= dayOf(ends))
    .toSorted((one, other) => (one.fields.starts ?? "").localeCompare(other.fields.starts ?? ""));
}

function timeOf(starts: string | undefined, day: number): string {
  return starts && dayOf(starts) === dayOf(day) ? formatTime(starts) : t("desk.goesOn");
}
