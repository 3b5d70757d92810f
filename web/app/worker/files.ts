/** Which of this build's files are kept on the device, and under which name; no browser object is needed here. */

/** Prefix of the names of our caches; the rest is the version of the shell. */
export const CACHE_PREFIX = "qianchang-shell-";

/** The address under which the app shell is kept; every screen is served from it. */
export const SHELL = "/";

/** Addresses that the server answers itself: they are never answered from a cache, nor is anything of them kept. */
const SERVER_ONLY = /^\/(api|public)(\/|$)/;

/** How a request is answered: by the kept shell, by a kept file, or by the server alone. */
export type Answer = "shell" | "file" | "server";

/** Decide for one request of a page; `origin` is our own. */
export function answerFor(
  request: { readonly method: string; readonly mode: string; readonly url: string },
  origin: string,
): Answer {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== origin || SERVER_ONLY.test(url.pathname)) return "server";
  if (request.mode === "navigate") return isScreen(url.pathname) ? "shell" : "server";
  return url.pathname === "/sw.js" ? "server" : "file";
}

/** An address without a suffix is a screen; `/static/…` and names like `x.pdf` are files of the server. */
function isScreen(path: string): boolean {
  return !path.startsWith("/static/") && !/\.\w+$/.test(path);
}

/**
 * The caches that may go once a version is in force: all of ours but its own and the one before it. A tab that still
 * runs the version before finds its chunks there until it is loaded again. `names` come oldest first.
 */
export function outdated(names: readonly string[], current: string): string[] {
  const others = names.filter((name) => name.startsWith(CACHE_PREFIX) && name !== current);
  return others.slice(0, -1);
}
