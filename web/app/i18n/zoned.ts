import { timeZone } from "./format";

const MINUTE = 60_000;

/**
 * The instant (ISO 8601) at which a clock of the department shows this day (`2026-12-18`) and time (`14:00`), wherever this
 * phone thinks it is; null if they are no day and time. A time that summer time skips is the one an hour later.
 */
export function instantOf(day: string, time: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}/.test(time)) return null;
  const wall = Date.parse(`${day}T${time.slice(0, 5)}:00Z`);
  if (Number.isNaN(wall)) return null;
  const near = wall - offsetAt(wall);
  return new Date(wall - offsetAt(near)).toISOString();
}

/** How far the department's clocks are ahead of UTC at a moment, in ms. */
function offsetAt(moment: number): number {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: timeZone.value,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const wall = Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:00Z`);
  return wall - Math.floor(moment / MINUTE) * MINUTE;
}
