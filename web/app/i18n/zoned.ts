import { offsetAt } from "./offset";

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
