import { signal } from "@preact/signals";

/** The department's time zone (a setting): all times on all screens are told in it, wherever the phone thinks it is. */
export const timeZone = signal("Asia/Shanghai");

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Zones whose clocks have stood since 1992; a test compares them with the platform's own table. */
export const FIXED: ReadonlyMap<string, number> = new Map([
  ["Asia/Shanghai", 8 * HOUR],
  ["Asia/Hong_Kong", 8 * HOUR],
  ["Asia/Macau", 8 * HOUR],
  ["Asia/Taipei", 8 * HOUR],
  ["Asia/Singapore", 8 * HOUR],
]);
const FIXED_SINCE = Date.UTC(1992, 0, 1);

let asked: { readonly zone: string; readonly format: Intl.DateTimeFormat } | undefined;
/** Day since 1970 → its offset, or null for a day on which clocks are changed. */
let known = new Map<number, number | null>();

/**
 * How far the department's clocks are ahead of UTC at a moment, in ms. The first question to Intl costs a slow phone a third
 * of a second, and each further one adds up in a long list: it is asked twice a day, and not at all where clocks never change.
 */
export function offsetAt(moment: number): number {
  const zone = timeZone.value;
  const fixed = FIXED.get(zone);
  if (fixed !== undefined && moment >= FIXED_SINCE) return fixed;
  if (asked?.zone !== zone) {
    asked = { zone, format: formatIn(zone) };
    known = new Map();
  }
  const { format } = asked;
  const day = Math.floor(moment / DAY);
  let offset = known.get(day);
  if (offset === undefined) {
    const first = lookUp(format, day * DAY);
    offset = first === lookUp(format, (day + 1) * DAY) ? first : null;
    known.set(day, offset);
  }
  return offset ?? lookUp(format, moment);
}

export function formatIn(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
}

/** The offset by the platform's own table. */
export function lookUp(format: Intl.DateTimeFormat, moment: number): number {
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const wall = Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:00Z`);
  return wall - Math.floor(moment / MINUTE) * MINUTE;
}
