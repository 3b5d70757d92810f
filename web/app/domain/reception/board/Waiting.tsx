import { useEffect, useRef } from "preact/hooks";
import { formatWhen, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { EmptyState, ListHead, UnsentChip } from "#/ui";
import { settingOf } from "../../organisation/settings/held";
import { calendarIn } from "../clock/calendar";
import { stateOf } from "../clock/reply_clock";
import { enquiryHref } from "../enquiries/addresses";
import { ReplyClock } from "../enquiries/ReplyClock";
import type { Asked } from "../enquiries/standing";
import { asksWords, ownerWords, personName, whoWords } from "../enquiries/words";

interface WaitingProps {
  asked: readonly Asked[];
  active: string | null;
  onActive: (id: string) => void;
}

/** What waits for a reply, by the time that is left. */
export function Waiting({ asked, active, onActive }: WaitingProps) {
  return (
    <section data-part="waiting">
      <ListHead
        title={t("desk.waiting")}
        note={asked.length > 0 ? t("desk.waitingNote", { count: asked.length }) : undefined}
        aside={asked.length > 0 ? t("desk.whoAnswers") : undefined}
      />
      {asked.length === 0 && <EmptyState title={t("desk.noneWaits")} next={t("desk.noneWaitsNext")} />}
      <ul>
        {asked.map((one) => (
          <Row key={one.enquiry.id} asked={one} active={one.enquiry.id === active} onActive={onActive} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  asked: Asked;
  active: boolean;
  onActive: (id: string) => void;
}

function Row({ asked, active, onActive }: RowProps) {
  const store = useStore();
  const row = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const { enquiry } = asked;
  return (
    <li>
      <a
        ref={row}
        class={`desk-row qc-inset-focus${active ? " desk-row--here" : ""}`}
        href={enquiryHref(enquiry.id)}
        data-enquiry={enquiry.id}
        aria-current={active ? "true" : undefined}
        onFocus={() => onActive(enquiry.id)}
      >
        <span class="desk-row__clock">
          {asked.clock.promised === null ? (
            <span class="desk-row__noTime">{t("desk.noTime")}</span>
          ) : (
            <ReplyClock asked={asked} />
          )}
        </span>
        <span class="desk-row__words">
          <b>
            {whoWords(store, asked)} {enquiry.unsent && <UnsentChip />}
          </b>
          <span>{asksWords(asked)}</span>
        </span>
        <Due asked={asked} />
      </a>
    </li>
  );
}

function Due({ asked }: { asked: Asked }) {
  const store = useStore();
  const { promised } = asked.clock;
  const state = stateOf(
    asked.clock,
    calendarIn(store).value,
    settingOf(store, "callback_warn_minutes"),
    minute.value,
  );
  const { escalated, escalated_to: told } = asked.enquiry.fields;
  const time = promised === null ? "" : t("desk.before", { time: formatWhen(promised, minute.value) });
  return (
    <span class="desk-row__due">
      <b>{ownerWords(store, asked)}</b>
      <span>
        {state === "soon" && <b class="qc-c-warn">{t("enquiry.soon")} </b>}
        {state === "over" && <b class="qc-c-bad">{t("enquiry.over")} </b>}
        {time}
      </span>
      {Boolean(escalated) && told && (
        <span class="desk-row__told">{t("enquiry.told", { who: personName(store, told) })}</span>
      )}
    </span>
  );
}
