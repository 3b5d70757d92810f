import { signal } from "@preact/signals";
import { setLayers } from "./layers";
import type { GoOptions, Here, Router } from "./router";

export { useLayer } from "./layers";
export {
  type AnyRoute,
  type Area,
  type Frame,
  type ParamsOf,
  type Place,
  type RecordFields,
  type Route,
  route,
  type ScreenProps,
} from "./route";
export type { Here } from "./router";

const current = signal<Router | undefined>(undefined);

/** Make a router the one that the app uses. */
export function setRouter(router: Router): void {
  setLayers(router.layers);
  current.value = router;
}

/** The screen that is shown now; `undefined` until the first one is ready. */
export function here(): Here | undefined {
  return current.value?.here.value;
}

/** Go to a screen: `navigate(checklist.href({event}))`. With `replace`, "back" skips the screen that is left. */
export function navigate(href: string, options?: GoOptions): void {
  void current.peek()?.go(href, options);
}

/** Bring the screen of an address into memory, for somebody who will soon go there; without its chunk nothing happens. */
export async function fetchAhead(href: string): Promise<void> {
  await current.peek()?.fetchAhead(href);
}

/** One step back: closes the uppermost sheet, else the screen; where there is nothing before, to the screen above. */
export function back(): void {
  current.peek()?.back();
}

/** Try again to fetch the screen that was not on this device. */
export function retryScreen(): void {
  void current.peek()?.retry();
}

/** Change what stands behind the `?` (a filter, a search) in place: same screen, no new entry; `undefined` takes a name away. */
export function setQuery(changes: Readonly<Record<string, string | undefined>>): void {
  const shown = here();
  if (!shown) return;
  const query = new URLSearchParams(shown.query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === "") query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  navigate(shown.path + (text === "" ? "" : `?${text}`), { replace: true });
}
