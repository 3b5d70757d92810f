/** The rows of the board: each incident with the last line of its timeline. Pure. */
import type { Entry } from "../entries";
import { byUrgency, type Filter, inFilter } from "../incident";
import type { Incident } from "../kinds";

export interface BoardRow {
  readonly id: string;
  readonly incident: Incident;
  readonly last: Entry | undefined;
}

/** Makes rows, and keeps those of which nothing changed: one new line among thousands draws one row. */
export class BoardRows {
  #kept = new Map<string, BoardRow>();

  update(
    incidents: readonly Incident[],
    timelines: ReadonlyMap<string, readonly Entry[]>,
    filter: Filter,
    me: string,
  ): readonly BoardRow[] {
    const next = new Map<string, BoardRow>();
    const shown = incidents.filter((incident) => inFilter(incident, filter, me)).sort(byUrgency);
    for (const incident of shown) {
      const lines = timelines.get(incident.id);
      const last = lines?.[lines.length - 1];
      const known = this.#kept.get(incident.id);
      const same = known?.incident === incident && known.last === last;
      next.set(incident.id, same ? known : { id: incident.id, incident, last });
    }
    this.#kept = next;
    return [...next.values()];
  }
}
