/** Which incidents have come in since the board was opened. Pure. */
import { isOpen } from "../incident";
import type { Incident } from "../kinds";

/** Tells each incident once, and not those that were there at the start, nor one's own. */
export class Newcomers {
  #known: Set<string> | undefined;

  constructor(private readonly me: string) {}

  update(incidents: readonly Incident[]): readonly Incident[] {
    const known = this.#known;
    this.#known = new Set([...(known ?? []), ...incidents.map(({ id }) => id)]);
    if (!known) return [];
    return incidents.filter(
      ({ id, fields }) => !known.has(id) && isOpen(fields) && fields.reporter !== this.me,
    );
  }
}
