/** Shifts and calls in the words of the screens. All read signals. */
import { dayOf, factsLine, formatAge, formatDate, formatDuration, formatTime, minute, t } from "#/i18n";
import type { Store } from "#/store/api";
import type { HelpCall } from "./calls";
import { stateOf } from "./calls";
import type { Duty } from "./shifts";

/** "13:30–22:30", with the day when it is another than today. */
export function timesOf({
  starts,
  ends,
}: {
  starts?: string | undefined;
  ends?: string | undefined;
}): string {
  const times = `${formatTime(starts ?? "")}–${formatTime(ends ?? "")}`;
  if (!starts || dayOf(starts) === dayOf(minute.value)) return times;
  return `${formatDate(starts)} ${times}`;
}

/** Where a post is. */
export function zoneOf(store: Store, zone: string | null | undefined): string {
  return zone ? (store.record("zone", zone).value?.fields.name ?? "") : "";
}

/** "三层序厅签到区" of the post of a shift. */
export function placeOf(store: Store, { post }: Duty): string {
  return factsLine(post?.fields.name, zoneOf(store, post?.fields.zone));
}

/** "到岗 13:28", "晚了 12 分钟", "还有 2 小时". */
export function presenceWords({ presence, since, shift }: Duty, now: number): string {
  const starts = Date.parse(shift.fields.starts ?? "");
  const at = since === undefined ? "" : formatTime(since);
  switch (presence) {
    case "here":
      return t("shift.here", { time: at });
    case "left":
      return t("shift.left", { time: at });
    case "forgotten":
      return t("shift.forgotten", { time: at });
    case "late":
      return t("shift.late", { time: formatDuration(now - starts) });
    case "missing":
      return t("shift.missing", { time: formatDuration(now - starts) });
    case "over":
      return t("shift.over");
    default:
      return Number.isNaN(starts) ? "" : t("shift.due", { time: formatDuration(starts - now) });
  }
}

/** "要医护". */
export function needWord({ fields }: HelpCall): string {
  return t(`call.need.${fields.needs ?? "command"}`);
}

/** Who called, from where, how long ago. */
export function callFacts(store: Store, { fields }: HelpCall, caller: string): string {
  return factsLine(zoneOf(store, fields.zone), caller, formatAge(fields.made ?? "", minute.value));
}

/** How a call stands, said to anybody. `name` puts a person into words. */
export function callState(call: HelpCall, name: (person: string) => string): string {
  const { taken_by: taker, arrived, done, escalated_to: told } = call.fields;
  if (stateOf(call) === "done")
    return taker
      ? t("call.doneBy", { who: name(taker), time: formatTime(done ?? "") })
      : t("call.calledOff", { time: formatTime(done ?? "") });
  if (taker && arrived) return t("call.arrivedBy", { who: name(taker), time: formatTime(arrived) });
  if (taker) return t("call.takenBy", { who: name(taker) });
  return told ? t("call.wentOn", { who: name(told) }) : t("call.waiting");
}
