import { formatWhen, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { useManagesEvent } from "../rights";
import { shiftNews } from "./shift_news";
import type { Shift } from "./shifts";

interface SeenWordProps {
  event: string;
  shift: Shift;
}

/** Beside a shift that was changed, for those who lead: whether its person has seen that (F33). */
export function SeenWord({ event, shift }: SeenWordProps) {
  const news = shiftNews(useStore(), event).value.get(shift.id);
  const manages = useManagesEvent(event);
  if (!manages || news === undefined) return null;
  return (
    <span class={`seen-word${news === null ? " seen-word--not" : ""}`}>
      {news === null ? t("shift.notSeen") : t("shift.seenAt", { time: formatWhen(news, minute.value) })}
    </span>
  );
}
