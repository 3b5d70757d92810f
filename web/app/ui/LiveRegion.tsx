import { announced } from "./announce";

/** The page's one polite live region. Put it once, at the root, before anything is announced. */
export function LiveRegion() {
  return (
    <p class="qc-hidden" role="status" aria-live="polite">
      {announced.value}
    </p>
  );
}
