const PATIENCE_MS = 2_000;

/**
 * Move focus into a new screen, to its heading, so that a screen reader says where one is and the next Tab goes on
 * from there. Coming back, it goes on to the link (`href`) by which the screen was once left. A field that took the
 * focus by itself is left alone. A screen whose records are still being read is waited for. Returns how to give up.
 */
export function focusScreen(page: Document, href: string | undefined): () => void {
  if (step(page, href)) return () => {};
  const observer = new MutationObserver(() => step(page, href) && stop());
  const timer = setTimeout(() => stop(), PATIENCE_MS);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  observer.observe(page.querySelector("main") ?? page.body, { childList: true, subtree: true });
  return stop;
}

/** True when the focus is where it belongs for good. */
function step(page: Document, href: string | undefined): boolean {
  const heading = page.querySelector<HTMLElement>("main h1");
  const active = page.activeElement;
  const elsewhere =
    active instanceof HTMLElement && active !== heading && active.closest("main, dialog") !== null;
  const link = href === undefined ? undefined : linkTo(page, href);
  const besideLink = link !== undefined && active?.closest("li")?.contains(link); // a row that opened around it
  if (elsewhere && !besideLink) return true; // a field by itself, or the person's own hand
  const target = link ?? heading;
  if (!target) return false;
  if (target === heading && !target.hasAttribute("tabindex")) target.tabIndex = -1;
  if (target !== active) target.focus({ preventScroll: true });
  return href === undefined || link !== undefined;
}

function linkTo(page: Document, href: string): HTMLElement | undefined {
  return [...page.querySelectorAll<HTMLElement>("main a[href]")].find(
    (link) => link.getAttribute("href") === href,
  );
}
