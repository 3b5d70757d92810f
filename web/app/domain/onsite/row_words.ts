/** What a row says about a check: who, when, where at the left; value, time or state at the right. */
import { dayOf, factsLine, formatDate, formatDuration, formatQuantity, formatTime, t } from "#/i18n";
import { limitWords } from "#/ui";
import { isAdded } from "./added/added";
import type { Judged } from "./attention";
import { givenBy, type Side, sidesOf } from "./results";
import { type CheckMark, lateBy, markOf, type Result, standingResult, wantsValue } from "./rules";

/** Names of people and zones in rows. The person who looks is "you". */
export interface Names {
  person(id: string | null | undefined): string;
  zone(id: string | null | undefined): string;
}

export interface RowWords {
  readonly mark: CheckMark;
  readonly second: string;
  readonly value: string;
  readonly limit: string;
  readonly tone: "bad" | "warn" | undefined;
}

/** The words of a row at `now`. */
export function rowWords(judged: Judged, names: Names, now: number): RowWords {
  const { check, state } = judged;
  return {
    mark: markOf(check, state),
    second: secondLine(judged, names, now),
    ...rightEdge(judged, now),
  };
}

function secondLine(judged: Judged, names: Names, now: number): string {
  const { check, state } = judged;
  const { fields } = check;
  if (state === "conflict") return factsLine(sidesWords(sidesOf(check), names), t("row.settle"));
  const added = isAdded(fields) ? addedWords(fields.added_by, names) : "";
  if (fields.result != null) return factsLine(givenWords(judged, names, now), fields.remark, added);
  return factsLine(
    added,
    names.zone(fields.zone),
    fields.responsible ? names.person(fields.responsible) : t("row.nobody"),
    fields.photo_required ? t("row.photo") : "",
    wantsValue(fields) ? t("row.value") : "",
  );
}

/** That it was added on site, and by whom where that is known. */
export function addedWords(by: string | null | undefined, names: Pick<Names, "person">): string {
  return by ? t("add.factBy", { person: names.person(by) }) : t("add.factWords");
}

/** "马晓东 不合格 · 秦大勇 合格". */
export function sidesWords(sides: readonly Side[], names: Names): string {
  return factsLine(
    ...sides.map((one) => t("row.side", { who: names.person(one.by), result: resultWord(one.result) })),
  );
}

/** The word of a result; of one that was taken back, that. */
export function resultWord(result: Result | null): string {
  return result === null ? t("row.taken") : t(`result.${result}`);
}

function givenWords({ check }: Judged, names: Names, now: number): string {
  const stamp = givenBy(check);
  return stamp ? t("row.given", { who: names.person(stamp.by), time: shortWhen(stamp.at, now) }) : "";
}

/** `13:05`, or with its day when that is another: for places where a whole date has no room. */
export function shortWhen(instant: string, now: number): string {
  const time = formatTime(instant);
  return dayOf(instant) === dayOf(now) ? time : `${formatDate(instant, now)} ${time}`;
}

type Edge = Pick<RowWords, "value" | "limit" | "tone">;

function rightEdge(judged: Judged, now: number): Edge {
  const { check, state } = judged;
  const { fields } = check;
  if (state === "conflict") {
    const counts = t("row.countsAs", { result: resultWord(standingResult(fields)) });
    return { value: t("row.conflict"), limit: counts, tone: "bad" };
  }
  if (fields.result != null) return resultEdge(judged);
  if (state === "refused") return { value: t("row.refused"), limit: "", tone: "warn" };
  if (state === "overdue") {
    return { value: t("row.overdue"), limit: formatDuration(lateBy(fields, now)), tone: "warn" };
  }
  return dueEdge(fields.due, limitOf(judged), now);
}

function resultEdge(judged: Judged): Edge {
  const { check, state } = judged;
  const { fields } = check;
  const tone = state === "fail" ? "bad" : state === "refused" ? "warn" : undefined;
  if (state === "refused") return { value: t("row.refused"), limit: "", tone };
  const given =
    fields.measured == null
      ? resultWord(standingResult(fields))
      : formatQuantity(fields.measured, fields.unit ?? undefined);
  if (judged.lacksPhoto) return { value: t("row.lacksPhoto"), limit: given, tone: "warn" };
  return { value: given, limit: fields.measured == null ? "" : limitOf(judged), tone };
}

function limitOf({ check }: Judged): string {
  return limitWords(check.fields.low ?? null, check.fields.high ?? null);
}

function dueEdge(due: string | null | undefined, limit: string, now: number): Edge {
  if (!due) return { value: "", limit, tone: undefined };
  const today = dayOf(due) === dayOf(now);
  return { value: formatTime(due), limit: today ? limit : formatDate(due, now), tone: undefined };
}
