/** Where the screens of visits are. */

export const VISITS = "/visits";
export const NEW_VISIT = "/visits/new";
export const EVACUATION = "/visits/evacuation";

export function visitHref(visit: string): string {
  return `/visits/${encodeURIComponent(visit)}`;
}

export function badgeHref(visit: string): string {
  return `${visitHref(visit)}/badge`;
}
