/** What a row of the board's table says in words. */
import { formatDuration, formatQuantity, formatWhen, t } from "#/i18n";
import { givenBy, sidesOf } from "../results";
import { type Check, standingResult } from "../rules";
import type { BoardNames, BoardRow } from "./rows";

/** "接地电阻 4.6 Ω": the title, with the value that was measured. */
export function valueWords({ fields }: Check): string {
  return fields.measured == null ? "" : formatQuantity(fields.measured, fields.unit ?? undefined);
}

/** Who found what, and when: both where they disagree. Empty while there is no result. */
export function resultWords(check: Check, names: BoardNames, now: number): string {
  const who = (id: string) => names.person(id) || t("board.somebody");
  if (check.conflicts.result) {
    return sidesOf(check)
      .map((side) =>
        t("board.saysResult", {
          name: who(side.by),
          result: side.result === null ? t("board.takenBack") : t(`result.${side.result}`),
        }),
      )
      .join(t("people.joiner"));
  }
  const result = standingResult(check.fields);
  if (result === null) return "";
  const word = t(`result.${result}`);
  const given = givenBy(check);
  return given ? `${word} ${t("board.by", { name: who(given.by), time: formatWhen(given.at, now) })}` : word;
}

/** "10:00", with its day where that is not today. */
export function dueWords({ fields }: Check, now: number): string {
  return fields.due ? formatWhen(fields.due, now) : "";
}

/** "3 小时 53 分". */
export function heldWords({ heldUp }: BoardRow): string {
  return heldUp > 0 ? formatDuration(heldUp) : "";
}
