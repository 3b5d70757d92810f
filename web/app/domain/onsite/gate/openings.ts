/** The decisions to open an event's doors: which one stands, who took it, and what the server said of it (X4). */
import type { Shown, Stamp } from "#/store/api";

export type Opening = Shown<"opening">;

/** An opening as people are told of it. */
export interface Opened {
  readonly opening: Opening;
  /** Who opened, and when. */
  readonly stamp: Stamp | undefined;
  readonly byGate: boolean;
  /** Only this phone knows of it. */
  readonly unsent: boolean;
  readonly finding: "confirmed" | "contradicted" | null;
  /** When the server looked at all results that it has. */
  readonly foundAt: string | null;
}

/** The opening that stands, or null. One that the server has goes before one that only this phone has; then the earliest. */
export function openedBy(openings: readonly Opening[]): Opened | null {
  const standing = openings.filter(({ fields }) => !fields.withdrawn);
  const [first] = standing.sort(
    (one, other) => Number(isUnsent(one)) - Number(isUnsent(other)) || (one.id < other.id ? -1 : 1),
  );
  return first ? openedOf(first) : null;
}

/** The withdrawal that came last, or null. */
export function lastWithdrawn(openings: readonly Opening[]): Opening | null {
  const at = (opening: Opening) => opening.stamps.withdrawn?.at ?? "";
  const [latest] = openings
    .filter(({ fields }) => fields.withdrawn)
    .sort((one, other) => (at(one) < at(other) ? 1 : -1));
  return latest ?? null;
}

function openedOf(opening: Opening): Opened {
  const { fields, stamps } = opening;
  return {
    opening,
    stamp: stamps.grounds,
    byGate: fields.grounds === "gate",
    unsent: isUnsent(opening),
    finding: fields.finding ?? null,
    foundAt: stamps.finding?.at ?? null,
  };
}

function isUnsent(opening: Opening): boolean {
  return opening.unsentFields.has("grounds");
}
