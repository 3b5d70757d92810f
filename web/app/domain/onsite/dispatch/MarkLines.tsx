import { factsLine, formatWhen, minute, t } from "#/i18n";
import { UnsentChip } from "#/ui";
import { type CheckIn, marksByShift } from "./shifts";

/** Who came and went, and how it was said; what was corrected stays, struck through (F38). */
export function MarkLines({ marks }: { marks: readonly CheckIn[] }) {
  if (marks.length === 0) return null;
  const standing = new Set([...marksByShift(marks).values()].flat().map(({ id }) => id));
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const lines = marks.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return (
    <ol class="mark-lines" aria-label={t("shift.marks")}>
      {lines.map((mark) => {
        const { direction = "in", way = "self", moment, corrects } = mark.fields;
        const word = corrects
          ? t(byId.get(corrects)?.fields.direction === "out" ? "shift.markNotOut" : "shift.markNotIn")
          : t(`shift.mark.${direction}`);
        const words = factsLine(word, moment && formatWhen(moment, minute.value), t(`shift.way.${way}`));
        return (
          <li key={mark.id}>
            {standing.has(mark.id) || corrects ? words : <del>{words}</del>} {mark.unsent && <UnsentChip />}
          </li>
        );
      })}
    </ol>
  );
}
