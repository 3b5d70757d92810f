import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { Chip, Progress } from "#/ui";
import { eventHref } from "../addresses";
import { progressOf } from "../attention";
import { judgedOf } from "../event_checks";
import { useEventWhen } from "../event_when";
import { DoorWords } from "../gate/DoorLine";
import { ProgressWords } from "../lists/ProgressRow";
import { type Event, isOn } from "./events";

/** An event in the list of mine: its name in full, when and where, how far, and what needs somebody. */
export function EventRow({ event, now }: { event: Event; now: number }) {
  const store = useStore();
  const when = useEventWhen(event.id);
  const progress = progressOf(judgedOf(store, event.id).value);
  const { done, total, unsent, conflict, fail } = progress;
  const name = event.fields.name ?? "";
  return (
    <li class="home-event">
      <a class="home-event__hit qc-inset-focus" href={eventHref(event.id)}>
        <span class="home-event__name">
          {name} {isOn(event.fields, now) && <Chip>{t("home.on")}</Chip>}
        </span>
        <span class="home-event__when">{when}</span>
        {total > 0 && <Progress slim name={name} done={done} total={total} bad={conflict + fail} />}
        <span class="home-event__far">
          {total === 0
            ? t("event.noChecks")
            : unsent > 0
              ? t("event.progressUnsent", { total, done, unsent })
              : t("event.progress", { total, done })}
        </span>
        <DoorWords event={event.id} />
        <ProgressWords progress={{ ...progress, unsent: 0, mine: 0 }} />
      </a>
    </li>
  );
}
