/** The gate in words: its headline, how old this phone's news is, who opened and what the server said of it. */
import { formatAge, t } from "#/i18n";
import type { FieldValues, Stamp } from "#/store/api";
import type { Names } from "../row_words";
import { shortWhen } from "../row_words";
import type { Check } from "../rules";
import type { Door } from "./door";
import type { Closing } from "./gate";
import type { Opened, Opening } from "./openings";

/** "还不能开放": the one glance. */
export function headline({ state, opened }: Door): string {
  if (opened?.unsent && state === "unconfirmed" && opened.byGate) return t("opening.unsentOpening");
  if (opened?.finding === "contradicted" && state === "unconfirmed") return t("opening.contradictedOpen");
  return t(`gate.${state}`);
}

/** "安全 43 项里 41 项过了". */
export function countWords({ total, closing }: Door): string {
  if (total === 0) return t("opening.noChecks");
  return t("opening.passed", { total, passed: total - closing.length });
}

/** How old what stands here is: always said, and louder when it is old. */
export function asOfWords({ lastHeard, fresh }: Door, filled: boolean, now: number): string {
  if (!lastHeard) return t("opening.never");
  const time = shortWhen(lastHeard.toISOString(), now);
  if (!filled) return t("opening.partly", { time });
  return fresh ? t("opening.asOf", { time }) : t("opening.asOfOld", { time, age: formatAge(lastHeard, now) });
}

function by(stamp: Stamp | undefined, names: Names, now: number): { who: string; time: string } {
  return { who: names.person(stamp?.by), time: stamp ? shortWhen(stamp.at, now) : "" };
}

/** Who opened, by what, and what the server said afterwards; each a line. */
export function openedWords(door: Door, names: Names, now: number): string[] {
  const { opened } = door;
  if (!opened) return [];
  const { byGate, opening, stamp } = opened;
  const { reason, heard } = opening.fields;
  const who = t(byGate ? "opening.openedBy" : "opening.openedOwn", by(stamp, names, now));
  return [
    reason ? `${who}：${reason}` : who,
    ...(heard && !byGate ? [t("opening.heardAt", { time: shortWhen(heard, now) })] : []),
    ...findingWords(door, opened, now),
  ];
}

function findingWords({ closing }: Door, opened: Opened, now: number): string[] {
  if (opened.byGate) return opened.unsent ? [t("opening.unsentOpeningText")] : [];
  const time = opened.foundAt ? shortWhen(opened.foundAt, now) : "";
  if (opened.finding === "confirmed") return [t("opening.confirmed", { time })];
  if (opened.finding === null) return [t("opening.unconfirmed")];
  return [t(closing.length > 0 ? "opening.contradicted" : "opening.contradictedNow", { time })];
}

/** "已开放 16:31 顾明远" or "未开放": for rows of events. */
export function lineWords({ opened }: Door, names: Names, now: number): string {
  if (!opened) return t("opening.notOpen");
  const words = by(opened.stamp, names, now);
  if (opened.unsent && opened.byGate) return t("opening.openLineUnsent", words);
  const sure = opened.byGate || opened.finding === "confirmed";
  return t(sure ? "opening.openLine" : "opening.openLineUnconfirmed", words);
}

/** Who took an opening back, when and why. */
export function withdrawnWords(opening: Opening, names: Names, now: number): string {
  return t("opening.withdrawnBy", {
    ...by(opening.stamps.withdrawn, names, now),
    reason: opening.fields.withdrawn ?? "",
  });
}

/** Why a check keeps the gate closed, with the time that matters. */
export function whyWords({ why }: Closing, check: Check, now: number): string {
  const stamp = check.stamps.result;
  const time = stamp ? shortWhen(stamp.at, now) : "";
  if (why === "old") return time ? t("opening.why.old", { time }) : t("opening.why.oldUnknown");
  if (why === "repeat") return t("opening.why.repeat", { time });
  return t(`opening.why.${finer(why, check.fields)}`);
}

function finer(why: Exclude<Closing["why"], "old" | "repeat">, { result }: FieldValues<"check">) {
  if (result !== "pass") return why;
  if (why === "open") return "noValue";
  return why === "fail" ? "failLimits" : why;
}
