import type { AnyRoute } from "./route";

/** A path and the route it belongs to, with the names decoded. */
export interface Matched {
  readonly route: AnyRoute;
  readonly params: Readonly<Record<string, string>>;
}

/** The route of a path: where two fit, the one with the longer literal beginning wins. A slash at the end does not count. */
export function match(routes: readonly AnyRoute[], path: string): Matched | undefined {
  const parts = split(path);
  let best: Matched | undefined;
  let bestScore = "";
  for (const route of routes) {
    const pattern = patternOf(route);
    const params = paramsOf(pattern, parts);
    if (!params) continue;
    const score = pattern.map((part) => (part.startsWith(":") ? "0" : "1")).join("");
    if (!best || score > bestScore) {
      best = { route, params };
      bestScore = score;
    }
  }
  return best;
}

const patterns = new WeakMap<AnyRoute, readonly string[]>();

// Each press asks all routes, so their paths are taken apart once.
function patternOf(route: AnyRoute): readonly string[] {
  const pattern = patterns.get(route) ?? split(route.path);
  patterns.set(route, pattern);
  return pattern;
}

function split(path: string): string[] {
  return path.split("/").filter((part) => part !== "");
}

function paramsOf(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const part = parts[index] ?? "";
    if (wanted.startsWith(":")) {
      const name = decode(part);
      if (name === undefined) return undefined;
      params[wanted.slice(1)] = name;
    } else if (wanted !== part) return undefined;
  }
  return params;
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined; // a broken %-sequence from outside: not one of our addresses
  }
}
