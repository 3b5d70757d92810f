import { type ReadonlySignal, signal } from "@preact/signals";
import { type Entry, entryState, newKey, readEntry } from "./entry";
import { Layers } from "./layers";
import { type Matched, match } from "./match";
import type { AnyRoute } from "./route";

/** How the screen was reached; decides where it is scrolled to and what is focused. */
export type Way = "start" | "forward" | "replace" | "back";

/** The screen that is shown now. */
export interface Here {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly hash: string;
  /** Stays the same while only the query is replaced: the screen is kept. */
  readonly key: string;
  readonly way: Way;
  /** `undefined`: no screen has this address. */
  readonly matched: Matched | undefined;
  /** The screen's chunk is not on this device and could not be fetched. */
  readonly missing: boolean;
}

/** The part of `window` that the router needs. */
export interface Browser {
  readonly history: Pick<History, "state" | "pushState" | "replaceState" | "go" | "scrollRestoration">;
  readonly location: Pick<Location, "href">;
  addEventListener(type: "popstate", listener: (event: PopStateEvent) => void): void;
  removeEventListener(type: "popstate", listener: (event: PopStateEvent) => void): void;
}

/** `replace`: the new screen takes the place of this one, and "back" skips it. */
export interface GoOptions {
  readonly replace?: boolean;
}

/** The app's history: one entry a screen, one more for each sheet or dialog over it. */
export class Router {
  readonly #here = signal<Here | undefined>(undefined);
  readonly here: ReadonlySignal<Here | undefined> = this.#here;
  readonly layers: Layers;
  #entry: Entry;
  #request = 0;
  readonly #onPop = (event: PopStateEvent) => this.#popped(readEntry(event.state));

  /** `leaving` is called with the key of the screen that is left while it still stands: its scroll position can be taken. */
  constructor(
    readonly browser: Browser,
    readonly routes: readonly AnyRoute[],
    readonly leaving: (key: string) => void = () => {},
  ) {
    const { history } = browser;
    history.scrollRestoration = "manual";
    const found = readEntry(history.state);
    this.#entry = { key: found?.key ?? newKey(), index: found?.index ?? 0, layer: 0 };
    this.layers = new Layers({
      push: (layer) => history.pushState(entryState({ ...this.#entry, layer }), "", browser.location.href),
      go: (delta) => history.go(delta),
    });
    browser.addEventListener("popstate", this.#onPop);
    if (found && found.layer > 0) this.layers.restart(found.layer);
    else history.replaceState(entryState(this.#entry), "", browser.location.href);
    void this.#show("start", this.#entry);
  }

  stop(): void {
    this.browser.removeEventListener("popstate", this.#onPop);
    this.layers.stop();
  }

  /** Go to a screen of the app. Resolves when it is shown, or when a later call went elsewhere. */
  async go(href: string, options: GoOptions = {}): Promise<void> {
    const url = new URL(href, this.browser.location.href);
    const request = ++this.#request;
    const found = match(this.routes, url.pathname);
    const missing = await fetchScreen(found);
    await this.layers.leave();
    if (request !== this.#request) return;
    const entry = this.#next(url, options.replace === true);
    if (entry.key !== this.#entry.key) this.leaving(this.#entry.key);
    // The entry of an open sheet is taken over: "back" then leads to the screen below it, not to a sheet that is gone.
    const over = options.replace === true || this.layers.depth > 0;
    this.browser.history[over ? "replaceState" : "pushState"](entryState(entry), "", url);
    this.layers.clear();
    this.#commit(options.replace === true ? "replace" : "forward", entry, found, missing);
  }

  /** Bring the screen of an address into memory before somebody goes there; a chunk that can't be had is missed then. */
  async fetchAhead(href: string): Promise<void> {
    await fetchScreen(match(this.routes, new URL(href, this.browser.location.href).pathname));
  }

  /** One step back: closes the uppermost sheet, else the screen; where there is nothing before, to the screen above. */
  back(): void {
    if (this.layers.depth > 0 || this.#entry.index > 0) {
      this.browser.history.go(-1);
      return;
    }
    const matched = this.#here.peek()?.matched;
    void this.go(matched ? matched.route.parent(matched.params) : "/", { replace: true });
  }

  /** Try again to fetch the chunk of a screen that could not be had. */
  retry(): Promise<void> {
    return this.#show("replace", this.#entry);
  }

  #next(url: URL, replace: boolean): Entry {
    if (!replace) return { key: newKey(), index: this.#entry.index + 1, layer: 0 };
    const sameScreen = url.pathname === this.#here.peek()?.path;
    return { key: sameScreen ? this.#entry.key : newKey(), index: this.#entry.index, layer: 0 };
  }

  #popped(found: Entry | undefined): void {
    const entry = found ?? this.#adopt();
    if (entry.key === this.#entry.key) {
      if (!this.layers.arrived(entry.layer)) this.layers.popped(entry.layer);
      return;
    }
    this.layers.arrived(0);
    if (entry.layer > 0) {
      // Back onto a sheet of another screen, closed long ago: go on to the screen itself.
      this.browser.history.go(-entry.layer);
      return;
    }
    this.#request++;
    this.leaving(this.#entry.key);
    this.layers.clear();
    void this.#show("back", entry);
  }

  // An entry that we did not write: the browser's own, from a link to a place on the page.
  #adopt(): Entry {
    const entry: Entry = { key: newKey(), index: this.#entry.index + 1, layer: 0 };
    this.browser.history.replaceState(entryState(entry), "", this.browser.location.href);
    return entry;
  }

  async #show(way: Way, entry: Entry): Promise<void> {
    const request = this.#request;
    this.#entry = entry;
    const found = match(this.routes, new URL(this.browser.location.href).pathname);
    if (found && !found.route.ready()) {
      const missing = await fetchScreen(found);
      if (request === this.#request) this.#commit(way, entry, found, missing);
    } else this.#commit(way, entry, found, false);
  }

  #commit(way: Way, entry: Entry, matched: Matched | undefined, missing: boolean): void {
    const url = new URL(this.browser.location.href);
    this.#entry = entry;
    this.#here.value = {
      path: url.pathname,
      query: url.searchParams,
      hash: url.hash,
      key: entry.key,
      way,
      matched,
      missing,
    };
  }
}

/** Bring a route's screen into memory. Resolves with true if its chunk can't be had. */
async function fetchScreen(found: Matched | undefined): Promise<boolean> {
  if (!found || found.route.ready()) return false;
  try {
    await found.route.fetch();
    return false;
  } catch {
    return true; // told on the screen, with a way to try again
  }
}
