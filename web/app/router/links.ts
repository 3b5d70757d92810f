import type { Router } from "./router";

/** Addresses that the server answers itself: never a screen of the app. */
const OUTSIDE = /^\/(api|static|public)\//;

/**
 * Every `<a href>` of the page goes through the router, so that presentational parts need to know nothing of it.
 * `data-replace` on the link replaces the current screen. Left alone: other sites, downloads, new tabs, modifier keys.
 */
export function followLinks(page: Document, router: Router): () => void {
  const click = (event: MouseEvent) => {
    const link = linkOf(event.target);
    if (!link || !isPlain(event) || !isOurs(page, link)) return;
    event.preventDefault();
    void router.go(link.href, { replace: link.hasAttribute("data-replace") });
  };
  // The finger is on its way: the chunk can be in memory before it lifts.
  const aim = (event: Event) => {
    const link = linkOf(event.target);
    if (!link || !isOurs(page, link)) return;
    void router.fetchAhead(link.href);
  };
  page.addEventListener("click", click);
  page.addEventListener("pointerdown", aim, { passive: true });
  page.addEventListener("focusin", aim);
  return () => {
    page.removeEventListener("click", click);
    page.removeEventListener("pointerdown", aim);
    page.removeEventListener("focusin", aim);
  };
}

function linkOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
}

function isPlain(event: MouseEvent): boolean {
  const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  return event.button === 0 && !modified && !event.defaultPrevented;
}

function isOurs(page: Document, link: HTMLAnchorElement): boolean {
  if (link.target !== "" && link.target !== "_self") return false;
  if (link.hasAttribute("download")) return false;
  const url = new URL(link.href);
  return url.origin === page.location.origin && !OUTSIDE.test(url.pathname);
}
