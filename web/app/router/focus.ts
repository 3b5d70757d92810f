const PATIENCE_MS = 2_000;

/**
 * Move focus into a new screen, to its heading, so that a screen reader says where one is and the next Tab goes on
 * from there. `preferred` (the link by which this screen was once left) wins; a field with `autofocus` is left alone.
 * A screen that is still reading its records is waited for.
 */
export function focusScreen(page: Document, preferred: () => HTMLElement | undefined): () => void {
  if (tryFocus(page, preferred)) return () => {};
  const root = page.querySelector("main") ?? page.body;
  const observer = new MutationObserver(() => tryFocus(page, preferred) && stop());
  const timer = setTimeout(() => stop(), PATIENCE_MS);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  observer.observe(root, { childList: true, subtree: true });
  return stop;
}

function tryFocus(page: Document, preferred: () => HTMLElement | undefined): boolean {
  const active = page.activeElement;
  if (
    active instanceof HTMLElement &&
    active.closest("main, dialog") &&
    active.matches("[autofocus], :modal *")
  )
    return true;
  const heading = page.querySelector<HTMLElement>("main h1");
  const target = preferred() ?? heading;
  if (!target) return false;
  if (target === heading && !target.hasAttribute("tabindex")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  return true;
}
