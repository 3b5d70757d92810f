import { BellRing } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { t } from "#/i18n";
import { here } from "#/router";
import { useStore } from "#/store/context";
import { Icon } from "#/ui";
import { ring, wakeBySomePress } from "#/ui/sound";
import { boardHref, gateHref } from "../addresses";
import { type Alarm, alarmsOf, alarmWords } from "./alarms";
import "./door.css";

interface AlarmBarProps {
  /** Gives true when the page may be moved: until then the alarm lies over it and pushes nothing from under a thumb. */
  useQuietly: (wanted: boolean) => boolean;
}

/** The alarm over every screen: seen, said at once to those who listen, and heard where somebody allowed the sound. */
export function AlarmBar({ useQuietly }: AlarmBarProps) {
  const store = useStore();
  const alarms = alarmsOf(store);
  const quiet = useQuietly(alarms.length > 0);
  // The board's head is the gate itself: nothing may lie over it, and no thumb is on its way there.
  const settled = quiet || alarms.some(({ event }) => here()?.path === boardHref(event));
  useRinging(alarms);
  useEffect(wakeBySomePress, []);
  return (
    <div class={`door-alarms${settled ? "" : " door-alarms--over"}`} role="alert">
      {alarms.map((alarm) => (
        <AlarmLine key={alarm.event} alarm={alarm} words={alarmWords(store, alarm)} />
      ))}
    </div>
  );
}

function AlarmLine({ alarm, words }: { alarm: Alarm; words: string }) {
  const href = gateHref(alarm.event);
  // The gate itself says it larger; those who listen hear it there as well.
  const seen = here()?.path === href;
  return (
    <div class={seen ? "qc-hidden" : "door-alarm"} data-alarm={alarm.event}>
      <Icon node={BellRing} size={32} stroke={2.6} />
      <span class="door-alarm__words">
        <b>{t("opening.alarm")}</b>
        {words}
      </span>
      {!seen && (
        <a class="door-alarm__see" href={href}>
          {t("opening.alarmSee")}
        </a>
      )}
    </div>
  );
}

/** Rings for each result that was not ringing before. */
function useRinging(alarms: readonly Alarm[]): void {
  const known = useRef<ReadonlySet<string>>(new Set());
  const ids = alarms.flatMap(({ checks }) => checks);
  const key = ids.join();
  useEffect(() => {
    const fresh = ids.some((id) => !known.current.has(id));
    known.current = new Set(ids);
    if (!fresh) return;
    ring();
    navigator.vibrate?.([300, 150, 300]);
  }, [key]);
}
