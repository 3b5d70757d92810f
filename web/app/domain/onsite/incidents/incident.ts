/** Incidents as screens look at them: open or closed, how grave, how long, in which order (X9). Pure. */
import type { FieldValues } from "#/store/api";
import type { Incident, Severity } from "./kinds";

type Fields = FieldValues<"incident">;

/** Nobody has said how it ended. */
export function isOpen(fields: Fields): boolean {
  return fields.outcome == null;
}

/** Somebody has it in hand and has said so. */
export function isTaken(fields: Fields): boolean {
  return fields.taken != null;
}

/** The most dangerous reading: what nobody has judged counts between serious and ordinary, as on the server. */
const RANK: Readonly<Record<Severity | "none", number>> = { major: 0, serious: 1, none: 2, ordinary: 3 };

export function severityRank({ severity }: Fields): number {
  return RANK[severity ?? "none"];
}

/** What needs somebody first: open, grave, untaken, running long. Among the closed ones the latest is first. */
export function byUrgency(left: Incident, right: Incident): number {
  const [a, b] = [left.fields, right.fields];
  if (isOpen(a) !== isOpen(b)) return isOpen(a) ? -1 : 1;
  const older = compareText(a.happened ?? "", b.happened ?? "") || compareText(left.id, right.id);
  if (!isOpen(a)) return -older;
  const grave = severityRank(a) - severityRank(b);
  if (grave !== 0) return grave;
  if (isTaken(a) !== isTaken(b)) return isTaken(a) ? 1 : -1;
  return older;
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** How long it has run, or ran: until it was closed. Ms; 0 for a clock that runs ahead. */
export function runsFor(incident: Incident, now: number): number {
  const from = Date.parse(incident.fields.happened ?? "");
  const closed = isOpen(incident.fields) ? undefined : incident.stamps.outcome?.at;
  const until = closed === undefined ? now : Date.parse(closed);
  return Number.isNaN(from) ? 0 : Math.max(0, until - from);
}

/** Whether its reporter may still say that it was the wrong tile: nobody else has acted. The server asks the same. */
export function canWithdraw(
  incident: Incident,
  me: string,
  authors: Iterable<string | null | undefined>,
): boolean {
  const { reporter, taken } = incident.fields;
  if (reporter !== me || taken != null || !isOpen(incident.fields)) return false;
  for (const author of authors) if (author != null && author !== me) return false;
  return true;
}

/** How many of each there are, for filters. */
export interface Counts {
  readonly open: number;
  readonly untaken: number;
  readonly mine: number;
  readonly closed: number;
}

export const FILTERS = ["open", "untaken", "mine", "closed"] as const;
export type Filter = (typeof FILTERS)[number];

export function inFilter(incident: Incident, filter: Filter, me: string): boolean {
  const { fields } = incident;
  if (filter === "closed") return !isOpen(fields);
  if (!isOpen(fields)) return false;
  if (filter === "untaken") return !isTaken(fields);
  return filter === "open" || fields.assigned === me || fields.reporter === me;
}

export function countFilters(incidents: readonly Incident[], me: string): Counts {
  const count = (filter: Filter) => incidents.filter((one) => inFilter(one, filter, me)).length;
  return { open: count("open"), untaken: count("untaken"), mine: count("mine"), closed: count("closed") };
}
