import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "#/i18n";
import { Button } from "./Button";

const FIRST = 40;
const STEP = 120;
/** How far each named list had been unrolled, so that "back" finds the place again. */
const unrolled = new Map<string, number>();

interface LongListProps<Item> {
  items: readonly Item[];
  /** A keyed row: `<CheckRow key={…} />`. */
  row: (item: Item) => ComponentChildren;
  /** Remembers, within this visit, how far it was unrolled. */
  name?: string;
  /** At least so many rows at once: where a certain row must be there. */
  atLeast?: number;
  label?: string;
}

/** A list of any length: the first screen at once, the rest as one comes near to it. Rows skip their own layout by themselves. */
export function LongList<Item>({ items, row, name, atLeast = 0, label }: LongListProps<Item>) {
  const [wanted, setWanted] = useState(() => (name && unrolled.get(name)) || FIRST);
  const end = useRef<HTMLDivElement>(null);
  const shown = Math.min(items.length, Math.max(wanted, atLeast));
  const left = items.length - shown;
  const more = () => setWanted(shown + STEP);
  useEffect(() => {
    if (name) unrolled.set(name, wanted);
  }, [name, wanted]);
  useEffect(() => {
    const element = end.current;
    if (!element || left === 0 || typeof IntersectionObserver === "undefined") return undefined;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setWanted(shown + STEP),
      { rootMargin: "1200px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [left, shown]);
  return (
    <>
      <ul aria-label={label}>{items.slice(0, shown).map(row)}</ul>
      {left > 0 && (
        <div ref={end}>
          <Button kind="quiet" wide onPress={more}>
            {t("list.more", { count: left })}
          </Button>
        </div>
      )}
    </>
  );
}
