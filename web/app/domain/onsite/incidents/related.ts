/** Links between incidents, whichever of the two they were written on. Pure. */
import type { Incident } from "./kinds";

/** Those that this one names, and those that name it; in the order given. */
export function relatedTo(incident: Incident, all: readonly Incident[]): readonly Incident[] {
  const named = new Set(incident.fields.related ?? []);
  return all.filter(
    (other) =>
      other.id !== incident.id && (named.has(other.id) || (other.fields.related ?? []).includes(incident.id)),
  );
}

/** The incidents that were opened from a check. */
export function ofCheck(check: string, all: readonly Incident[]): readonly Incident[] {
  return all.filter(({ fields }) => fields.check === check);
}
