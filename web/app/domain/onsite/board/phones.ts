/** Each phone's last news, as the desk reads it: who is silent, and how much still lies on their phone (Q7). */

/** A phone as the server last heard from it (`GET /api/devices`); instants in milliseconds. */
export interface PhoneNews {
  readonly device: string;
  /** Name of the phone itself, for two phones of one person. */
  readonly label: string;
  readonly person: string | null;
  readonly heard: number | null;
  readonly unsentChanges: number;
  readonly unsentFiles: number;
}

/** A phone on the board. `silent`: nobody can say what has happened there since. */
export interface PhoneRow extends PhoneNews {
  readonly silent: boolean;
  readonly unsent: number;
}

/** How the phones stand as a whole; `unsent` is what they told when they were last heard. */
export interface PhoneSummary {
  readonly total: number;
  readonly fresh: number;
  readonly silent: number;
  readonly never: number;
  readonly unsent: number;
}

const MINUTE = 60_000;
/** After so long without news the picture of what that person does is old (LOOK: hatched edge). */
export const SILENT_AFTER = 30 * MINUTE;
const FRESH_WITHIN = 10 * MINUTE;

/** Phones in the order in which somebody should ask after them: silent with unsent work, silent, unsent, fresh, never heard. */
export function phoneRows(news: readonly PhoneNews[], now: number): PhoneRow[] {
  return news
    .map((phone) => ({
      ...phone,
      silent: phone.heard !== null && now - phone.heard >= SILENT_AFTER,
      unsent: phone.unsentChanges + phone.unsentFiles,
    }))
    .sort(
      (one, other) =>
        worry(one) - worry(other) || age(one) - age(other) || one.device.localeCompare(other.device),
    );
}

function worry(phone: PhoneRow): number {
  if (phone.heard === null) return 4;
  if (phone.silent) return phone.unsent > 0 ? 0 : 1;
  return phone.unsent > 0 ? 2 : 3;
}

function age(phone: PhoneRow): number {
  return phone.heard ?? 0;
}

/** The line above the phones. */
export function phoneSummary(rows: readonly PhoneRow[], now: number): PhoneSummary {
  const heard = rows.filter((row) => row.heard !== null);
  return {
    total: rows.length,
    fresh: heard.filter((row) => now - (row.heard ?? 0) < FRESH_WITHIN).length,
    silent: rows.filter((row) => row.silent).length,
    never: rows.length - heard.length,
    unsent: rows.reduce((sum, row) => sum + row.unsent, 0),
  };
}

/**
 * People of whom nobody has heard for long: all their phones are silent. One fresh phone is enough to know what they do.
 * A person without a phone is not in it: there is nothing that could be old.
 */
export function silentPeople(rows: readonly PhoneRow[]): ReadonlyMap<string, PhoneRow> {
  return new Map([...latestPhones(rows)].filter(([, row]) => row.silent));
}

/** Of each person the phone that was heard last. */
export function latestPhones(rows: readonly PhoneRow[]): ReadonlyMap<string, PhoneRow> {
  const latest = new Map<string, PhoneRow>();
  for (const row of rows) {
    if (row.person === null || row.heard === null) continue;
    const known = latest.get(row.person);
    if (!known || (known.heard ?? 0) < row.heard) latest.set(row.person, row);
  }
  return latest;
}
