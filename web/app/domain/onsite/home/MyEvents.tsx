import { CalendarDays, ChevronRight, Smartphone } from "lucide";
import { factsLine, formatDate, minute, t } from "#/i18n";
import type { ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { Button, EmptyState, Icon, ListHead, LoadingRows, NotHere, ScreenHead } from "#/ui";
import { nowSlot } from "#/ui/now-slot";
import { appKept } from "#/worker/kept";
import { checksHref } from "../addresses";
import type { Judged } from "../attention";
import { judgedOf } from "../event_checks";
import { useEventWhen } from "../event_when";
import { DoorRow } from "../gate/DoorLine";
import { BriefingsNow, CallsNow, CueNow, IncidentsNow } from "../now/NowRows";
import { eventsNow } from "../now/now";
import { PostNow } from "../now/PostNow";
import { nowRead } from "../now/use_now";
import { EventRow } from "./EventRow";
import { type Event, myNext, openOfOthers, sortEvents } from "./events";
import { NextRow } from "./NextRow";
import "../now/now.css";
import "./home.css";

const SHOWN = 3;

/** The first screen: my post, what is next for me, how the event stands, my other events, and whether all is on this phone. */
export function MyEvents({ query }: ScreenProps<"/">) {
  const store = useStore();
  const { coming, past } = useMine();
  const shown = useNow(coming, query.get("event"));
  if (!store.loaded("event").value || (shown.event && !nowRead(store, shown.event.id))) {
    return <LoadingRows rows={5} />;
  }
  return (
    <section class="home-home">
      {shown.event ? (
        <PostNow event={shown.event} aside={<Me />} />
      ) : (
        <ScreenHead title={formatDate(minute.value, minute.value)} size="check" aside={<Me />} />
      )}
      {nowSlot.value.map((Part, index) => (
        <Part key={index} />
      ))}
      {coming.length + past.length === 0 ? (
        <Nothing />
      ) : (
        <>
          {shown.event && <Now event={shown.event} coming={coming} others={shown.others} />}
          <Events coming={coming} past={past} />
          <OnThisPhone />
        </>
      )}
    </section>
  );
}

function useMine() {
  return sortEvents(useStore().all("event").value, minute.value);
}

interface Shows {
  readonly event: Event | undefined;
  readonly others: readonly Event[];
}

/** The event that the screen is about: the one that was asked for, else by what day it is and what is mine. */
function useNow(coming: readonly Event[], asked: string | null): Shows {
  const store = useStore();
  const shifts = store.all("shift").value;
  const cues = store.all("cue").value;
  const { person } = store;
  const mine = new Set<string>();
  for (const { fields } of shifts) if (fields.person === person && fields.event) mine.add(fields.event);
  for (const { fields } of cues) if (fields.responsible === person && fields.event) mine.add(fields.event);
  for (const { id } of coming) if (judgedOf(store, id).value.some((one) => one.mine)) mine.add(id);
  const events = eventsNow({ coming, shifts, mine, me: person, now: minute.value });
  const event = coming.find(({ id }) => id === asked) ?? events[0];
  return { event, others: events.filter(({ id }) => id !== event?.id) };
}

/** The way to oneself, where the bar has no room for it. */
function Me() {
  const store = useStore();
  const name = store.record("person", store.person).value?.fields.name ?? "";
  return (
    <a class="now-me" href="/me" aria-label={t("now.me", { name })}>
      {name}
    </a>
  );
}

interface NowProps {
  event: Event;
  coming: readonly Event[];
  others: readonly Event[];
}

function Now({ event: { id }, coming, others }: NowProps) {
  return (
    <>
      <CallsNow event={id} />
      <BriefingsNow event={id} />
      <Next events={coming} />
      <div class="home-door">
        <DoorRow event={id} />
      </div>
      <CueNow event={id} />
      <IncidentsNow event={id} />
      {others.map((other) => (
        <OtherNow key={other.id} event={other} />
      ))}
    </>
  );
}

/** Another event of today: one tap makes the screen speak of it. */
function OtherNow({ event }: { event: Event }) {
  const when = useEventWhen(event.id);
  return (
    <a
      class="now-row qc-inset-focus"
      href={`/?event=${encodeURIComponent(event.id)}`}
      data-replace
      data-now="other"
    >
      <Icon node={CalendarDays} size={28} />
      <span class="now-row__words">
        <b>{event.fields.name}</b>
        <span>{factsLine(t("now.alsoNow"), when)}</span>
      </span>
      <Icon node={ChevronRight} />
    </a>
  );
}

function Events({ coming, past }: { coming: readonly Event[]; past: readonly Event[] }) {
  const now = minute.value;
  return (
    <>
      <ListHead title={t("home.events")} />
      <ul>
        {coming.map((event) => (
          <EventRow key={event.id} event={event} now={now} />
        ))}
      </ul>
      {past.length > 0 && <ListHead title={t("home.past")} />}
      <ul>
        {past.map((event) => (
          <EventRow key={event.id} event={event} now={now} />
        ))}
      </ul>
    </>
  );
}

function Next({ events }: { events: readonly Event[] }) {
  const store = useStore();
  const checks = events.flatMap((event) => judgedOf(store, event.id).value);
  const mine = myNext(checks);
  const first = mine[0];
  if (!first) return <NothingNext checks={checks} event={events[0]} />;
  return (
    <>
      <ListHead title={t("home.next")} aside={<All count={mine.length} event={eventOf(first)} />} />
      <ul>
        {mine.slice(0, SHOWN).map((one) => (
          <NextRow key={one.check.id} judged={one} href={hrefOf(one, store.person)} />
        ))}
      </ul>
      <div class="home-act">
        <Button kind="act" size={64} wide href={hrefOf(first, store.person)}>
          {t("home.continue")}
        </Button>
      </div>
    </>
  );
}

function eventOf({ check }: Judged): string {
  return check.fields.event ?? "";
}

// To the list of mine, with this check open: after its result the next of mine is there already.
function hrefOf(judged: Judged, me: string): string {
  return checksHref(eventOf(judged), { responsible: me, open: judged.check.id });
}

function All({ count, event }: { count: number; event: string }) {
  const { person } = useStore();
  return (
    <a class="home-all" href={checksHref(event, { responsible: person })}>
      {t("home.allMine", { count })}
    </a>
  );
}

function NothingNext({ checks, event }: { checks: readonly Judged[]; event: Event | undefined }) {
  const others = openOfOthers(checks);
  const done = checks.some((one) => one.mine);
  if (!event) return null;
  const lead = <Button href={checksHref(event.id, { filter: "todo" })}>{t("home.others")}</Button>;
  return (
    <EmptyState
      title={t(done ? "home.mineDone" : "home.noneMine")}
      next={others > 0 ? t("home.mineDoneNext", { count: others }) : undefined}
      action={others > 0 ? lead : undefined}
    />
  );
}

function Nothing() {
  const { filled, link } = useStore().status.value;
  if (filled) return <EmptyState title={t("home.none")} next={t("home.noneNext")} />;
  if (link === "live" || link === "sending") return <EmptyState title={t("home.reading")} />;
  return <NotHere title={t("home.noneOffline")} next={t("home.noneOfflineNext")} />;
}

/** Whether one may walk into the basement now. */
function OnThisPhone() {
  const { filled, link } = useStore().status.value;
  const reachable = link === "live" || link === "sending";
  const whole = filled && appKept.value;
  const word = whole ? "event.here" : reachable ? "event.partly" : "event.partlyOffline";
  return (
    <p class={`home-here${whole ? "" : " home-here--partly"}`}>
      <Icon node={Smartphone} />
      {t(word)}
    </p>
  );
}
