import { computed, useSignalEffect } from "@preact/signals";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { bringAhead } from "#/domain/onsite/ahead";
import { WatchLater } from "#/domain/onsite/dispatch/WatchLater";
import { followEvent } from "#/domain/onsite/event_here";
import { AlarmBar } from "#/domain/onsite/gate/AlarmBar";
import { DoorWords } from "#/domain/onsite/gate/DoorLine";
import { later } from "#/domain/onsite/later";
import { followReception } from "#/domain/reception/desk_rights";
import { fetchTexts, minute, t } from "#/i18n";
import { leftForCamera } from "#/media/camera_return";
import { shelfOf } from "#/media/shelf";
import { here, navigate } from "#/router";
import type { SyncStatus } from "#/store/api";
import { useStore } from "#/store/context";
import { Bar, type BarSlot, Clock, LiveRegion, StatusStrip, TopBar } from "#/ui";
import { idle } from "#/ui/idle";
import { doorSlot, nowSlot } from "#/ui/now-slot";
import { useOpen, useShell } from "../context";
import { SignInAgain } from "../entry/SignInAgain";
import { kioskMode } from "../kiosk/mode";
import { ME } from "../me/address";
import { paletteOpen, paletteWanted, usePaletteKey } from "../palette/opening";
import { StatusSheet } from "../status/StatusSheet";
import { isDesk } from "../width";
import { useHeight } from "./measure";
import { Notices } from "./Notices";
import { Outlet } from "./Outlet";
import { useQuietly } from "./quiet";
import "./frame.css";

/** Visitors who wait for whoever is signed in, over every screen; the app stands before it comes. */
const HostNotices = later(() =>
  Promise.all([import("#/domain/reception/visits/HostNotices"), fetchTexts()]).then(
    ([chunk]) => chunk.HostNotices,
  ),
);

/** Replies that are owed, and the keys of the desk. */
const ReplyNotices = later(() =>
  Promise.all([import("#/domain/reception/enquiries/ReplyNotices"), fetchTexts()]).then(
    ([chunk]) => chunk.ReplyNotices,
  ),
);

/** Finds everything, over every screen. */
const Palette = later(
  () => Promise.all([import("../palette/Palette"), fetchTexts()]).then(([chunk]) => chunk.Palette),
  paletteWanted,
);

/** The week's or month's feedback, for managers. */
const ReportReady = later(
  () =>
    Promise.all([import("#/domain/reception/feedback/ReportReady"), fetchTexts()]).then(
      ([chunk]) => chunk.ReportReady,
    ),
  idle,
);

const CallbacksNow = later(() =>
  Promise.all([import("#/domain/reception/enquiries/CallbacksNow"), fetchTexts()]).then(
    ([chunk]) => chunk.CallbacksNow,
  ),
);

/** A formality whose day comes or has passed; what somebody helps with, on the first screen. */
const FormalityNotices = later(
  () =>
    Promise.all([import("#/domain/reception/formalities/FormalityNotices"), fetchTexts()]).then(
      ([chunk]) => chunk.FormalityNotices,
    ),
  idle,
);

const FormalitiesNow = later(() =>
  Promise.all([import("#/domain/reception/formalities/FormalitiesNow"), fetchTexts()]).then(
    ([chunk]) => chunk.FormalitiesNow,
  ),
);
nowSlot.value = [CallbacksNow, FormalitiesNow];
doorSlot.value = DoorWords;

const KioskFrame = later(() =>
  Promise.all([import("../kiosk/KioskFrame"), fetchTexts()]).then(([chunk]) => chunk.KioskFrame),
);

/** Somebody's work; or, on a device that stands at the door in this account, the page of visitors alone. */
export function Frame() {
  const { person } = useStore();
  return kioskMode.value?.person === person ? <KioskFrame /> : <Whole />;
}

/** What stands around every screen: on a phone the strip above and the bar below, at a desk the bar on top. */
function Whole() {
  const [sheet, setSheet] = useState(false);
  const open = useCallback(() => setSheet(true), []);
  const store = useStore();
  const { person } = store;
  useSignalEffect(() => followEvent(store, !isDesk.value));
  useSignalEffect(() => followReception(store));
  useSignalEffect(() => bringAhead(store));
  usePaletteKey();
  useEffect(() => {
    const path = leftForCamera(person);
    if (path) navigate(path);
  }, [person]);
  // Most screens have the same frame: going from one to the next leaves all that stands around them as it is.
  const frame = useMemo(() => computed(() => here()?.matched?.route.frame ?? "bar"), []).value;
  return (
    <div class={`qc-frame qc-frame--${isDesk.value ? "desk" : "phone"}`}>
      <button type="button" class="qc-frame__skip" onClick={skip}>
        {t("app.skip")}
      </button>
      {isDesk.value ? (
        <DeskTop onStatus={open} />
      ) : (
        frame !== "bare" && <PhoneTop onStatus={open} expanded={sheet} />
      )}
      <AlarmBar useQuietly={useQuietly} />
      <WatchLater />
      <HostNotices />
      <ReplyNotices />
      <FormalityNotices />
      <Palette />
      <ReportReady />
      <Notices place="frame" />
      <main id="main" class="qc-frame__main">
        <Outlet />
      </main>
      {!isDesk.value && frame === "bar" && <PhoneBar />}
      {sheet && <StatusSheet onClose={() => setSheet(false)} />}
      <SignInAgain />
      <LiveRegion />
    </div>
  );
}

function skip() {
  document.querySelector<HTMLElement>("main h1")?.focus();
}

function PhoneTop({ onStatus, expanded }: { onStatus: () => void; expanded: boolean }) {
  const status = useStatus();
  const edge = useHeight<HTMLDivElement>("--strip");
  return (
    <div class="qc-frame__strip" ref={edge}>
      <StatusStrip status={status} now={new Date(minute.value)} onOpen={onStatus} expanded={expanded} />
    </div>
  );
}

/** A thumb with a glove hits four and the report; whoever is last is reached by the strip above, too. */
const MOST_SLOTS = 4;

/** What is only here: records, and photos whose bytes the server has not confirmed. */
function useStatus(): SyncStatus {
  const store = useStore();
  const files = shelfOf(store).waiting.value;
  const status = store.status.value;
  return files === 0 ? status : { ...status, unsent: status.unsent + files };
}

function PhoneBar() {
  const edge = useHeight<HTMLDivElement>("--bar");
  const path = here()?.path ?? "/";
  const places = useShell().placesOn("phone");
  const report = places.find(({ place }) => place.urgent);
  const slots = places
    .filter(({ place }) => !place.urgent)
    .slice(0, MOST_SLOTS)
    .map(({ place, href }): BarSlot => {
      const count = place.count?.();
      return {
        href,
        icon: place.icon,
        word: place.label(),
        current: isUnder(place.under, href, path),
        ...(count !== undefined && { count }),
      };
    });
  return (
    <div class="qc-frame__bar" ref={edge}>
      <Bar
        slots={slots}
        report={report && { href: report.href, icon: report.place.icon, word: report.place.label() }}
      />
    </div>
  );
}

function DeskTop({ onStatus }: { onStatus: () => void }) {
  const store = useStore();
  const { person } = useOpen();
  const path = here()?.path ?? "/";
  const items = useShell()
    .placesOn("desk")
    .map(({ place, href }) => ({
      href,
      word: place.label(),
      current: isUnder(place.under, href, path),
    }));
  return (
    <TopBar
      items={items}
      event={eventName()}
      status={useStatus()}
      onStatus={onStatus}
      onFind={() => {
        paletteOpen.value = true;
      }}
      clock={<Clock />}
      person={{ name: person.name, href: ME }}
    />
  );

  function eventName(): string | undefined {
    const id = here()?.matched?.params.event;
    return id === undefined ? undefined : store.record("event", id).value?.fields.name;
  }
}

function isUnder(under: ((path: string) => boolean) | undefined, href: string, path: string): boolean {
  return under ? under(path) : href === path;
}
