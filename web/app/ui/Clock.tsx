import { formatSeconds } from "#/i18n";
import { useSecond } from "./useSecond";

/** The time of day with seconds, in the department's zone. Ticks on the second, only itself. */
export function Clock() {
  return <time aria-hidden="true">{formatSeconds(useSecond())}</time>;
}
