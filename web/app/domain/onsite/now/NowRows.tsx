import { ChevronRight, Megaphone, ScrollText, Siren } from "lucide";
import { dayOf, factsLine, formatDate, formatTime, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Icon, ListHead } from "#/ui";
import { briefingHref, cuesHref } from "../addresses";
import { toRead } from "../briefing/briefings";
import { lateWords, spanWords } from "../cues/cue_words";
import { type Line, lateNow, next, nextOf, running } from "../cues/running_order";
import { useRunningOrder } from "../cues/use_running_order";
import { callsHref } from "../dispatch/addresses";
import { dutiesIn } from "../dispatch/event_duties";
import { callFacts, callState, needWord } from "../dispatch/words";
import { namesOf, scopeOf } from "../event_checks";
import { incidentHref, incidentsHref } from "../incidents/addresses";
import { incidentsOf } from "../incidents/event_incidents";
import { isTaken } from "../incidents/incident";
import { ageOf, placeOf, titleOf } from "../incidents/words";
import { type CallNow, callsNow, myIncidents } from "./now";

interface NowRowProps {
  icon: typeof Siren;
  title: string;
  second?: string | undefined;
  href: string;
  tone?: "bad" | "warn";
  name: string;
}

/** One thing that waits for me: the whole row is the target. */
function NowRow({ icon, title, second, href, tone, name }: NowRowProps) {
  return (
    <a class={`now-row qc-inset-focus${tone ? ` now-row--${tone}` : ""}`} href={href} data-now={name}>
      <Icon node={icon} size={28} />
      <span class="now-row__words">
        <b>{title}</b>
        {second && <span>{second}</span>}
      </span>
      <Icon node={ChevronRight} />
    </a>
  );
}

/** Open calls for help: those that ring here and mine by themselves, the rest as a number. */
export function CallsNow({ event }: { event: string }) {
  const store = useStore();
  const duties = dutiesIn(store, event).value;
  const calls = callsNow(store.list("help_call", scopeOf(event)).value, duties, store.person);
  const own = calls.filter(({ concern }) => concern !== "other");
  const others = calls.length - own.length;
  return (
    <>
      {own.map((one) => (
        <CallRow key={one.call.id} event={event} one={one} />
      ))}
      {others > 0 && (
        <NowRow
          name="calls"
          icon={Megaphone}
          title={t("now.callsOthers", { count: others })}
          href={callsHref(event)}
        />
      )}
    </>
  );
}

function CallRow({ event, one: { call, concern } }: { event: string; one: CallNow }) {
  const store = useStore();
  const names = namesOf(store);
  return (
    <NowRow
      name="call"
      icon={Megaphone}
      tone={concern === "mine" ? "bad" : "warn"}
      title={`${needWord(call)} · ${concern === "mine" ? t("now.callMine") : callState(call, names.person)}`}
      second={factsLine(callFacts(store, call, names.person(call.fields.caller)), call.fields.text)}
      href={callsHref(event, call.id)}
    />
  );
}

/** What I should read and have not. */
export function BriefingsNow({ event }: { event: string }) {
  const store = useStore();
  const scope = scopeOf(event);
  const count = toRead(
    store.list("briefing", scope).value,
    store.list("shift", scope).value,
    store.list("briefing_receipt", scope).value,
    store.person,
  );
  if (count === 0) return null;
  return (
    <NowRow
      name="briefing"
      icon={ScrollText}
      tone="warn"
      title={t("now.unread", { count })}
      href={briefingHref(event)}
    />
  );
}

/** Incidents that I reported or have in hand: one by its name, several as a number. */
export function IncidentsNow({ event }: { event: string }) {
  const store = useStore();
  const mine = myIncidents(incidentsOf(store, event).value, store.person);
  const first = mine[0];
  if (!first) return null;
  const one = mine.length === 1;
  const waits = mine.some(({ fields }) => fields.assigned === store.person && !isTaken(fields));
  return (
    <NowRow
      name="incidents"
      icon={Siren}
      tone={waits ? "bad" : "warn"}
      title={one ? titleOf(first) : t("now.incidents", { count: mine.length })}
      second={one ? factsLine(placeOf(store, first), ageOf(first)) : undefined}
      href={one ? incidentHref(event, first.id) : `${incidentsHref(event)}?filter=mine`}
    />
  );
}

/** What runs on stage, what comes, and my own cue; the whole part leads to the running order. */
export function CueNow({ event }: { event: string }) {
  const store = useStore();
  const lines = useRunningOrder(event, minute.value);
  const [on, coming, mine] = [running(lines), next(lines), nextOf(lines, store.person)];
  if (!on && !coming) return null;
  const late = lateNow(lines);
  return (
    <section>
      <ListHead
        title={t(on ? "now.cue" : "now.cueNext")}
        aside={late > 0 && <b class="qc-c-warn">{lateWords(late)}</b>}
      />
      <a class="now-cues qc-inset-focus" href={cuesHref(event)} data-now="cues">
        {on && <CueLine line={on} main />}
        {coming && <CueLine line={coming} main={!on} />}
        {mine && (
          <span class="now-cues__mine">
            {mine.state === "running"
              ? t("cues.mineNow")
              : t("cues.mineAt", { time: formatTime(mine.starts) })}{" "}
            <b>{mine.cue.fields.title}</b>
          </span>
        )}
      </a>
    </section>
  );
}

function CueLine({ line, main }: { line: Line; main: boolean }) {
  return (
    <span class={`now-cue${main ? " now-cue--main" : ""}`}>
      <span class="now-cue__number">{line.cue.fields.number}</span>
      <span class="now-cue__title">{line.cue.fields.title}</span>
      <span class="now-cue__time">{factsLine(dayWords(line.starts), spanWords(line))}</span>
    </span>
  );
}

// A rehearsal of the day before: its hour alone would be read as today's.
function dayWords(starts: number): string | false {
  return dayOf(starts) !== dayOf(minute.value) && formatDate(starts, minute.value);
}
