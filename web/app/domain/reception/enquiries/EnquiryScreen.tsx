import { PhoneCall } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { factsLine, formatWhen, minute, t } from "#/i18n";
import { back, type ScreenProps, setQuery } from "#/router";
import { useStore } from "#/store/context";
import { Icon, KeyFoot, LoadingRows, NotHere, ScreenHead, UnsentChip, useWide } from "#/ui";
import { callHref as dial, mobileWords } from "../../organisation/mobile_number";
import { numbersIn } from "../clients/numbers";
import { receives } from "../desk_rights";
import { ClientFormalities } from "../formalities/ClientFormalities";
import { type Act, Acts } from "./Acts";
import { actKeys } from "./act_keys";
import { askedIn, enquiriesLoaded } from "./asked";
import { EnquiryDisagreements } from "./EnquiryDisagreements";
import { ReplyClock } from "./ReplyClock";
import { type Asked, waits } from "./standing";
import { Timeline } from "./Timeline";
import { asksWords, fateOf, ownerWords, personName, whoWords } from "./words";
import "./enquiry.css";

const ACTS: ReadonlySet<string> = new Set<Act>(["answer", "pass", "promise", "note", "drop", "reopen"]);

/** What somebody asked: to whom it belongs, until when, what was said; the answer is written down here (R1). */
export function EnquiryScreen({ params, query }: ScreenProps<"/reception/enquiry/:enquiry">) {
  const store = useStore();
  const asked = askedIn(store, params.enquiry);
  if (!asked) {
    return enquiriesLoaded(store) ? (
      <>
        <ScreenHead title={t("enquiry.title")} onBack={back} />
        <NotHere title={t("enquiry.gone")} next={t("enquiry.goneNext")} />
      </>
    ) : (
      <LoadingRows rows={6} />
    );
  }
  const wanted = query.get("act") ?? "";
  return <One key={params.enquiry} asked={asked} act={ACTS.has(wanted) ? (wanted as Act) : undefined} />;
}

function One({ asked, act: wanted }: { asked: Asked; act: Act | undefined }) {
  const store = useStore();
  const wide = useWide();
  const open = waits(asked);
  const [act, setAct] = useState<Act | undefined>(wanted ?? (open && !wide ? "answer" : undefined));
  useEffect(() => {
    if (wanted) setQuery({ act: undefined });
  }, [wanted]);
  const { enquiry } = asked;
  const { fields } = enquiry;
  const client = fields.client ? store.record("client", fields.client).value : undefined;
  const received = formatWhen(fields.received ?? "", minute.value);
  return (
    <div class="enquiry">
      <ScreenHead
        title={whoWords(store, asked)}
        size="check"
        onBack={back}
        second={factsLine(
          t(`enquiry.cameBy.${fields.came_by ?? "call"}`, { time: received }),
          t("enquiry.takenBy", { name: personName(store, fields.author) }),
          client?.fields.code,
        )}
        aside={enquiry.unsent && <UnsentChip />}
      />
      <div class="enquiry__body">
        <State asked={asked} />
        <EnquiryDisagreements enquiry={enquiry} />
        <Reach asked={asked} />
        <Told label={t("enquiry.asks")} words={asksWords(asked)} strong />
        {fields.hopes && <Told label={t("enquiry.hopes")} words={fields.hopes} />}
        <CallNote call={fields.call} />
        <Acts asked={asked} act={act} onAct={setAct} />
        <Timeline asked={asked} />
        {client && receives(store) && <ClientFormalities client={client} />}
      </div>
      {wide && <KeyFoot bindings={actKeys(open, setAct, asked, store)} />}
    </div>
  );
}

function State({ asked }: { asked: Asked }) {
  const store = useStore();
  const { escalated, escalated_to: told } = asked.enquiry.fields;
  const open = waits(asked);
  const { promised } = asked.clock;
  return (
    <section class="enquiry__state" data-state={open ? "open" : "closed"}>
      {open && <ReplyClock asked={asked} />}
      <p>
        <b>{open ? ownerWords(store, asked) : fateOf(store, asked)}</b>
        {open && promised !== null && (
          <span>{t("enquiry.dueBefore", { time: formatWhen(promised, minute.value) })}</span>
        )}
        {open && promised === null && <span>{t("enquiry.noTime")}</span>}
        {!open && asked.clock.answered !== null && (
          <span>{t("enquiry.answeredAt", { time: formatWhen(asked.clock.answered, minute.value) })}</span>
        )}
        {open && Boolean(escalated) && told && (
          <span class="qc-c-bad">{t("enquiry.told", { who: personName(store, told) })}</span>
        )}
      </p>
    </section>
  );
}

/** The number to ring, as one large target; what is no number stands as it was said. */
function Reach({ asked }: { asked: Asked }) {
  const { reply_to: way } = asked.enquiry.fields;
  if (!way) return <p class="enquiry__way">{t("enquiry.noNumber")}</p>;
  const rings = numbersIn(way).some(({ digits }) => digits.length >= 5);
  if (!rings) return <Told label={t("enquiry.replyTo")} words={way} strong />;
  return (
    <a class="enquiry__ring qc-inset-focus" href={dial(way)}>
      <Icon node={PhoneCall} size={28} />
      <b>{mobileWords(way)}</b>
      <span>{t("enquiry.ring")}</span>
    </a>
  );
}

function Told({ label, words, strong }: { label: string; words: string; strong?: boolean }) {
  return (
    <div class="enquiry__told">
      <h2>{label}</h2>
      <p class={strong ? "enquiry__strong" : undefined}>{words}</p>
    </div>
  );
}

function CallNote({ call }: { call: string | null | undefined }) {
  const store = useStore();
  const note = call ? store.record("call", call).value?.fields.note : undefined;
  return note ? <Told label={t("enquiry.callNote")} words={note} /> : null;
}
