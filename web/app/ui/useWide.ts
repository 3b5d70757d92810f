import { signal } from "@preact/signals";

/** The same width from which the tokens give a desk its type and its margins. */
const QUERY = "(min-width: 900px)";

const media = typeof matchMedia === "undefined" ? undefined : matchMedia(QUERY);
const wide = signal(media?.matches ?? true);
media?.addEventListener("change", ({ matches }) => {
  wide.value = matches;
});

/** A desk's width: side by side. Otherwise one thing after the other, as on a phone. */
export function useWide(): boolean {
  return wide.value;
}
