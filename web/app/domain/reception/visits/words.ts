/** What rows and sheets say about a visit. */
import { factsLine, formatDuration, formatTime, formatWhen, t } from "#/i18n";
import type { Store } from "#/store/api";
import { arrivedAt, leftAt, notTold, type Stay, type VisitStep, waitedFor, waitsTooLong } from "./stay";
import { waitMinutes } from "./stays";

export function personName(store: Store, id: string | null | undefined): string {
  if (!id) return "";
  if (id === store.person) return t("visit.you");
  return store.record("person", id).value?.fields.name ?? t("visit.somebody");
}

export function roomName(store: Store, id: string | null | undefined): string {
  return id ? (store.record("room", id).value?.fields.name ?? "") : "";
}

/** 滨河区残联 · 手语翻译与轮椅席位 */
export function aboutVisit({ visit }: Stay): string {
  const { company, purpose, people } = visit.fields;
  const count = people && people > 1 ? t("visit.people", { count: people }) : "";
  return factsLine(company, purpose, count);
}

export interface Said {
  readonly words: string;
  readonly tone?: "warn" | "bad" | undefined;
}

/** How it stands with the host, in one line. */
export function hostLine(store: Store, stay: Stay): Said {
  const { visit, done, state } = stay;
  const host = personName(store, visit.fields.host);
  const room = roomName(store, visit.fields.room);
  if (state === "expected") return { words: factsLine(host && t("visit.sees", { host }), room) };
  if (state === "met") {
    const other = done.handed_over?.fields.text;
    const words = other
      ? t("visit.with", { host: other })
      : host
        ? t("visit.with", { host })
        : t("visit.met");
    return { words: factsLine(words, room) };
  }
  if (!host) return { words: factsLine(t("visit.noHost"), room), tone: "warn" };
  if (done.host_coming) return { words: factsLine(t("visit.hostComing", { host }), room) };
  const failed = notTold(stay).length > 0 && !done.host_told;
  if (failed) return { words: factsLine(t("visit.hostNotTold", { host }), room), tone: "bad" };
  const words = done.host_told ? t("visit.hostTold", { host }) : t("visit.hostNotHere", { host });
  return { words: factsLine(words, room), tone: "warn" };
}

/** At the right of a row: how long they wait or are here. */
export function timeLine(store: Store, stay: Stay, now: number): Said {
  const from = arrivedAt(stay) ?? now;
  if (stay.state === "waits") {
    const words = t("visit.waits", { time: formatDuration(waitedFor(stay, now)) });
    return { words, tone: waitsTooLong(stay, now, waitMinutes(store)) ? "warn" : undefined };
  }
  if (stay.state === "met") return { words: t("visit.here", { time: formatDuration(now - from) }) };
  return { words: expectedTime(stay) };
}

function expectedTime({ visit, state, ...stay }: Stay): string {
  if (state === "expected") return visit.fields.expected ? formatWhen(visit.fields.expected) : "";
  const left = leftAt({ visit, state, ...stay });
  return left ? formatTime(left) : "";
}

/** 温如玉 10:02 */
export function whoAndWhen(store: Store, { fields }: VisitStep): string {
  const who = fields.author ? personName(store, fields.author) : "";
  return factsLine(who, fields.made ? formatTime(fields.made) : "");
}
