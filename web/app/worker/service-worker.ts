/**
 * Keeps the app shell and every chunk on the device, so that the app starts without a network (X13). Records are not its
 * business: it never touches `/api`. A new version waits until the person asks for it or no tab is open (F14).
 */

import { answerFor, CACHE_PREFIX, outdated, SHELL } from "./files";
import { SYNC_TAG, TAKE_OVER, TRY_NOW } from "./messages";
import { countCopies } from "./tidy";

/** Written in by the build: addresses of all its files. */
declare const BUILD_FILES: readonly string[];
/** Put in front by the server: the version of the page that belongs to this build. */
declare const SHELL_VERSION: string;

interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

/** Of browsers that have static routing; others ask this worker about each request. */
interface RoutingEvent extends ExtendableEvent {
  addRoutes?(rule: { condition: { urlPattern: string }; source: "network" }): Promise<void>;
}

const worker = self as unknown as ServiceWorkerGlobalScope;
const CACHE = CACHE_PREFIX + SHELL_VERSION;
const AT_ONCE = 6;
/** The most that a request of a film brings. */
const PIECE = 1024 * 1024;
// What varies with cookies or encodings is still the same file.
const ANY = { ignoreVary: true } as const;

worker.addEventListener("install", (event) => event.waitUntil(Promise.all([install(), passBy(event)])));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("message", (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(worker.skipWaiting());
});
worker.addEventListener("fetch", (event) => {
  // Routes do not hold for what another worker sends.
  if (event.request.method === "PATCH") countCopies(PIECE);
  const answer = answerFor(event.request, worker.location.origin);
  if (answer === "shell") event.respondWith(shell(event.request));
  if (answer === "file") event.respondWith(file(event.request));
});
worker.addEventListener("sync" as keyof ServiceWorkerGlobalScopeEventMap, (event) => {
  if ((event as SyncEvent).tag === SYNC_TAG) (event as SyncEvent).waitUntil(tellPages());
});

/** What a page asks the server wakes no worker. A browser that knows routes but not this one is none the worse. */
async function passBy(event: RoutingEvent): Promise<void> {
  try {
    await event.addRoutes?.({ condition: { urlPattern: "/api/*" }, source: "network" });
  } catch (error) {
    console.warn("requests to the server wake the worker", error);
  }
}

async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  const waiting = [...BUILD_FILES];
  const takeOne = async () => {
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) await keep(cache, url);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeOne));
  await keepShell(cache);
}

/** A file's name carries its hash: what an earlier version has already brought need not be fetched over 2G again. */
async function keep(cache: Cache, url: string): Promise<void> {
  const known = await caches.match(url, ANY);
  await cache.put(url, known ?? (await fetchWhole(url)));
}

/** The shell last, and only if it is the very one that this worker belongs to: a deployment may come in between. */
async function keepShell(cache: Cache): Promise<void> {
  const response = await fetchWhole(SHELL, { cache: "no-store" });
  const version = response.headers.get("X-Qianchang-Shell");
  if (version !== SHELL_VERSION)
    throw new Error(`the server has shell ${version}, this worker is of ${SHELL_VERSION}`);
  await cache.put(SHELL, response);
}

/** Rejects for anything but the server's own whole answer; the portal of a hotel's Wi-Fi must not become the app. */
async function fetchWhole(url: string, how: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, how);
  if (response.status !== 200 || response.redirected) throw new Error(`${url} answered ${response.status}`);
  const isPage = response.headers.get("Content-Type")?.includes("text/html") ?? false;
  if (isPage !== (url === SHELL)) throw new Error(`${url} answered something else`);
  return response;
}

async function activate(): Promise<void> {
  for (const name of outdated(await caches.keys(), CACHE)) await caches.delete(name);
  // Only matters at the very first start: the tab that installed the worker works offline from now on.
  await worker.clients.claim();
}

// Opened once: a start asks for the page and a dozen files at the same moment.
let opened: Promise<Cache> | undefined;

function ownCache(): Promise<Cache> {
  opened ??= caches.open(CACHE);
  return opened;
}

async function shell(request: Request): Promise<Response> {
  const cache = await ownCache();
  return (await cache.match(SHELL, ANY)) ?? fetch(request);
}

/** From this version's files; a tab that still runs the one before finds its own in the other cache. */
async function file(request: Request): Promise<Response> {
  const cache = await ownCache();
  return (await cache.match(request, ANY)) ?? (await caches.match(request, ANY)) ?? fetch(request);
}

async function tellPages(): Promise<void> {
  const pages = await worker.clients.matchAll({ type: "window" });
  for (const page of pages) page.postMessage(TRY_NOW);
  // Without a page nobody can send: the browser tries again later if this is reported as not done.
  if (pages.length === 0) throw new Error("no page is open");
}
