/** What a row of the board's table says in words: short, since columns are narrow and people compare. */
import { dayOf, formatDuration, formatQuantity, formatTime, t } from "#/i18n";
import { givenBy, sidesOf } from "../results";
import { type Check, standingResult } from "../rules";
import type { BoardNames, BoardRow } from "./rows";

const MINUTE = 60_000;
const TWO_DAYS = 48 * 60 * MINUTE;

/** "4.6 Ω"; empty when nothing was measured. */
export function valueWords({ fields }: Check): string {
  return fields.measured == null ? "" : formatQuantity(fields.measured, fields.unit ?? undefined);
}

/** "10:00", or "12/17 10:00" where that is another day. */
export function shortWhen(instant: string, now: number): string {
  const time = formatTime(instant);
  const day = dayOf(instant);
  if (day === dayOf(now)) return time;
  const [, month, date] = day.split("-");
  return t("board.dayTime", { month: Number(month), day: Number(date), time });
}

/** Who found it, and when; all of them where they disagree. Empty while there is no result. */
export function foundWords(check: Check, names: BoardNames, now: number): string {
  const who = (id: string) => names.person(id) || t("board.somebody");
  if (check.conflicts.result) {
    return sidesOf(check)
      .map(({ by }) => who(by))
      .join(t("people.joiner"));
  }
  const given = givenBy(check);
  return given ? t("board.by", { name: who(given.by), time: shortWhen(given.at, now) }) : "";
}

/** "不合格"; empty while there is no result. */
export function resultWord(check: Check): string {
  const result = standingResult(check.fields);
  return result === null ? "" : t(`result.${result}`);
}

export function dueWords({ fields }: Check, now: number): string {
  return fields.due ? shortWhen(fields.due, now) : "";
}

/** "3:53" in hours and minutes, then in days. */
export function heldWords({ heldUp }: BoardRow): string {
  if (heldUp < MINUTE) return "";
  if (heldUp >= TWO_DAYS) return formatDuration(heldUp);
  const minutes = Math.floor(heldUp / MINUTE);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
