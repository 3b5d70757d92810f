import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Stretch, stretchAt } from "./table-window";

/** The box that a table scrolls in: which rows to draw, how to bring one into sight, how many make a page. */
export function useRows(count: number, rowHeight: number) {
  const box = useRef<HTMLDivElement>(null);
  const [stretch, setStretch] = useState<Stretch>(() => stretchAt(0, 0, rowHeight, count));
  const pixels = () =>
    (rowHeight / 16) * Number.parseFloat(getComputedStyle(document.documentElement).fontSize || "16");
  const body = () => (box.current?.clientHeight ?? 0) - pixels();
  const onScroll = () => {
    const element = box.current;
    if (!element) return;
    const next = stretchAt(element.scrollTop, element.clientHeight, pixels(), count);
    setStretch((now) => (now.first === next.first && now.end === next.end ? now : next));
  };
  // The number of rows changed: another filter, news from others.
  useLayoutEffect(onScroll, [count, rowHeight]);
  const reveal = (index: number) => {
    const element = box.current;
    if (!element) return;
    const top = index * pixels();
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + pixels() > element.scrollTop + body()) element.scrollTop = top + pixels() - body();
  };
  const page = () => Math.max(1, Math.floor(body() / pixels()) - 1);
  return { box, stretch, onScroll, reveal, page };
}
