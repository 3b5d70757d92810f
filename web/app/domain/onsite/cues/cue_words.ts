/** What is said of a cue in words. */
import { formatDuration, formatTime, t } from "#/i18n";
import type { Line } from "./running_order";

const MINUTE = 60_000;

/** "13:00–14:00", by what is known now. */
export function spanWords({ starts, ends }: Line): string {
  return t("cues.span", { from: formatTime(starts), to: formatTime(ends) });
}

/** "晚 6 分钟", "早 2 分钟", or nothing when it is as planned. */
export function lateWords(late: number): string {
  if (late === 0) return "";
  const duration = formatDuration(late * MINUTE);
  return t(late > 0 ? "cues.late" : "cues.early", { duration });
}

/** A count of minutes and seconds: `4:05`, `−0:30`, beyond an hour `1:02:09`. */
export function countdown(ms: number): string {
  const over = ms < 0;
  const seconds = over ? Math.floor(-ms / 1_000) : Math.ceil(ms / 1_000);
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const tail = String(seconds % 60).padStart(2, "0");
  const text = hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
  return over && seconds > 0 ? `−${text}` : text;
}
