import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/**
 * Takes the focus when a field appears, if `on`. The attribute `autofocus` does so once in the life of a page, and an app is one
 * page for a whole shift.
 */
export function useFocusAtFirst(field: RefObject<HTMLElement | null>, on: boolean | undefined): void {
  useLayoutEffect(() => {
    if (on) field.current?.focus();
  }, []);
}
