/** Which of what was found stands where: the best kind first, what was opened lately before the rest of its like. Pure. */
import { KINDS, type Kind, type Offer } from "./offers";

export interface Found {
  readonly offer: Offer;
  /** Higher is better: a text begins with what was typed. */
  readonly weight: number;
}

export interface Group {
  readonly kind: Kind | "recent";
  readonly offers: readonly Offer[];
  /** How many more of this kind fit what was typed. */
  readonly more: number;
}

/** A kind's share of the list: all kinds stay in sight. */
const OF_A_KIND = 6;

/** `found`: of each kind the best of all that fit, best first, and how many those are. */
export interface OfKind {
  readonly best: readonly Found[];
  readonly count: number;
}

export function groupsOf(found: ReadonlyMap<Kind, OfKind>, recent: readonly string[]): Group[] {
  const groups = KINDS.flatMap((kind) => {
    const { best, count } = found.get(kind) ?? { best: [], count: 0 };
    const heaviest = best[0]?.weight;
    if (heaviest === undefined) return [];
    const offers = inOrder(best, recent).slice(0, OF_A_KIND);
    return [{ weight: heaviest, group: { kind, offers, more: count - offers.length } }];
  });
  return groups.toSorted((one, other) => other.weight - one.weight).map(({ group }) => group);
}

function inOrder(best: readonly Found[], recent: readonly string[]): Offer[] {
  const place = (offer: Offer) => {
    const at = recent.indexOf(offer.key);
    return at < 0 ? recent.length : at;
  };
  return best
    .toSorted((one, other) => other.weight - one.weight || place(one.offer) - place(other.offer))
    .map(({ offer }) => offer);
}

/** Before anything is typed: what was opened lately, then what can be done, then where one can go. */
export function startOf(
  recent: readonly Offer[],
  actions: readonly Offer[],
  screens: readonly Offer[],
): Group[] {
  const keys = new Set(recent.map(({ key }) => key));
  const rest = (offers: readonly Offer[]) => offers.filter(({ key }) => !keys.has(key));
  const groups: Group[] = [
    { kind: "recent", offers: recent, more: 0 },
    { kind: "action", offers: rest(actions), more: 0 },
    { kind: "screen", offers: rest(screens), more: 0 },
  ];
  return groups.filter(({ offers }) => offers.length > 0);
}
