import { useState } from "preact/hooks";
import { t } from "#/i18n";

/** As many rows as somebody reads at once; a night's work may be hundreds. */
const AT_ONCE = 50;

/** The first rows of a long list, and how to see more of them. */
export function useFew<T>(all: readonly T[]): { few: readonly T[]; more: number; showMore: () => void } {
  const [shown, setShown] = useState(AT_ONCE);
  const few = all.slice(0, shown);
  return { few, more: all.length - few.length, showMore: () => setShown(shown + 4 * AT_ONCE) };
}

/** The last row of a list that goes on. */
export function MoreItem({ count, onPress }: { count: number; onPress: () => void }) {
  if (count === 0) return null;
  return (
    <li class="qc-sheet-item">
      <button type="button" class="qc-sheet-item__row qc-inset-focus qc-status-more" onClick={onPress}>
        {t("status.more", { count })}
      </button>
    </li>
  );
}
