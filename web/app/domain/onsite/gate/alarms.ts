/** Doors that stand open while a safety check has failed or is in conflict (X4). */

import { minute, t } from "#/i18n";
import type { Store } from "#/store/api";
import { isPast } from "../home/events";
import { doorSignal } from "./use_door";

/** One event's alarm. `checks`: which results ring, the worst first. */
export interface Alarm {
  readonly event: string;
  readonly checks: readonly string[];
}

/** All alarms now; only events with an opening that stands are looked at. Reads signals. */
export function alarmsOf(store: Store): Alarm[] {
  const opened = store.all("opening").value.filter(({ fields }) => !fields.withdrawn);
  const events = new Set(opened.flatMap(({ fields }) => fields.event ?? []));
  return [...events].flatMap((event): Alarm[] => {
    const fields = store.record("event", event).value?.fields;
    if (!fields || isPast(fields, minute.value)) return [];
    const checks = doorSignal(store, event).value.ringing.map(({ check }) => check);
    return checks.length > 0 ? [{ event, checks }] : [];
  });
}

/** "同行二十载：桁架吊点保险绳等 2 项". Reads signals. */
export function alarmWords(store: Store, { event, checks }: Alarm): string {
  const title = store.record("check", checks[0] ?? "").value?.fields.title ?? "";
  return t("opening.alarmEvent", {
    event: store.record("event", event).value?.fields.name ?? "",
    checks: checks.length === 1 ? title : t("opening.alarmMore", { title, count: checks.length }),
  });
}
