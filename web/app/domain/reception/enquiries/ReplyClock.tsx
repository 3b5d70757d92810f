import { formatDuration, formatTime, formatWhen, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Ruler, useSecond } from "#/ui";
import { settingOf } from "../../organisation/settings/held";
import { calendarIn } from "../clock/calendar";
import { isWorking, MINUTE, nextWorking, stateOf, workingBetween } from "../clock/reply_clock";
import type { Asked } from "./standing";
import "./clock.css";

const TONE = { running: "ink", soon: "warn", over: "bad" } as const;

/** Time left as a number over a ruled line; ink, ochre, red and counting on below zero; still outside working hours. */
export function ReplyClock({ asked }: { asked: Asked }) {
  const store = useStore();
  const now = useSecond();
  const calendar = calendarIn(store).value;
  const { promised } = asked.clock;
  const state = stateOf(asked.clock, calendar, settingOf(store, "callback_warn_minutes"), now);
  if (promised === null || (state !== "running" && state !== "soon" && state !== "over")) return null;
  const left = workingBetween(calendar, now, promised);
  const whole = settingOf(store, "callback_minutes") * MINUTE;
  const tone = TONE[state];
  const rests = !isWorking(calendar, now);
  const shown = state === "over" ? whole : Math.min(whole, Math.max(0, left));
  return (
    <div class={`reply-clock reply-clock--${tone}`} data-clock={state}>
      <span class="reply-clock__left">{leftWords(left)}</span>
      <Ruler
        slim
        scale={{ from: 0, to: whole }}
        thick={{ from: 0, to: shown, tone }}
        ticks={ticksOf(whole)}
        label={t(state === "over" ? "enquiry.clock.over" : "enquiry.clock.left", {
          time: formatDuration(left),
          at: formatTime(promised),
        })}
      />
      {rests && (
        <span class="reply-clock__rests">
          {t("enquiry.clock.rests", { time: formatWhen(nextWorking(calendar, now), now) })}
        </span>
      )}
    </div>
  );
}

const HOUR = 60 * MINUTE;

/** `8:48`, `−4:12`; from an hour on in words. */
export function leftWords(left: number): string {
  if (Math.abs(left) >= HOUR) return `${left < 0 ? "−" : ""}${formatDuration(left)}`;
  // Down to the promise a second that has begun is still there; after it only a whole one is gone.
  const seconds = left < 0 ? Math.floor(-left / 1_000) : Math.ceil(left / 1_000);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return left < 0 ? `−${clock}` : clock;
}

function ticksOf(whole: number): readonly number[] {
  const step = whole > HOUR ? 15 * MINUTE : 5 * MINUTE;
  return Array.from({ length: Math.min(24, Math.ceil(whole / step) - 1) }, (_, index) => (index + 1) * step);
}
