import { Smartphone } from "lucide";
import { formatDate, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, EmptyState, Icon, ListHead, LoadingRows, NotHere, ScreenHead } from "#/ui";
import { appKept } from "#/worker/kept";
import { checksHref } from "../addresses";
import type { Judged } from "../attention";
import { judgedOf } from "../event_checks";
import { EventRow } from "./EventRow";
import { type Event, myNext, openOfOthers, sortEvents } from "./events";
import { NextRow } from "./NextRow";
import "./home.css";

const SHOWN = 3;

/** The first screen: what is next for me, my events and how far they are, and whether all of it is on this phone. */
export function MyEvents() {
  const store = useStore();
  if (!store.loaded("event").value) return <LoadingRows rows={5} />;
  const me = store.record("person", store.person).value;
  const now = minute.value;
  const { coming, past } = sortEvents(store.all("event").value, now);
  return (
    <section class="home-home">
      <ScreenHead title={formatDate(now, now)} size="check" aside={me?.fields.name} />
      {coming.length + past.length === 0 ? (
        <Nothing />
      ) : (
        <>
          <Next events={coming} />
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
          <OnThisPhone />
        </>
      )}
    </section>
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
