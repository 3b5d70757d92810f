import { here } from "#/router";

/** The address of a screen of the event that is open now; undefined while none is. */
export function inEventHere(href: (event: string) => string): string | undefined {
  const event = /^\/event\/([^/]+)/.exec(here()?.path ?? "")?.[1];
  return event && href(decodeURIComponent(event));
}
