import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Tells the styles how high a fixed edge of the frame is (`--strip` above, `--bar` below), whatever its words need: what sticks
 * inside a screen sticks to it, and a row that is brought into sight does not end up beneath it.
 */
export function useHeight<E extends HTMLElement>(name: "--strip" | "--bar"): RefObject<E | null> {
  const edge = useRef<E>(null);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const element = edge.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => style.setProperty(name, `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.setProperty(name, "0px");
    };
  }, [name]);
  return edge;
}
