import { useState } from "preact/hooks";
import { t } from "#/i18n";

const MORE = 50;

/** The first rows of a long list, and how to see more: a night's work may be hundreds, and the switches stand below it. */
export function useFew<T>(
  all: readonly T[],
  first: number,
): { few: readonly T[]; more: number; showMore: () => void } {
  const [shown, setShown] = useState(first);
  const few = all.slice(0, shown);
  return { few, more: all.length - few.length, showMore: () => setShown(shown + MORE) };
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
