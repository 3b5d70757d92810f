import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** What is folded on the screen stands unfolded on paper; afterwards it is as it was. */
export function useWholeInPrint(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let folded: HTMLDetailsElement[] = [];
    const unfold = () => {
      folded = [...(page.current?.querySelectorAll<HTMLDetailsElement>("details:not([open])") ?? [])];
      for (const one of folded) one.open = true;
    };
    const fold = () => {
      for (const one of folded) one.open = false;
    };
    window.addEventListener("beforeprint", unfold);
    window.addEventListener("afterprint", fold);
    return () => {
      window.removeEventListener("beforeprint", unfold);
      window.removeEventListener("afterprint", fold);
    };
  }, [page]);
}
