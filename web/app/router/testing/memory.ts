import type { Browser } from "../router";

interface Kept {
  state: unknown;
  href: string;
}

/** A browser's session history in memory: traversal arrives later as a popstate, as in a real one. */
export class MemoryBrowser implements Browser {
  readonly #entries: Kept[];
  #at = 0;
  readonly #listeners = new Set<(event: PopStateEvent) => void>();
  readonly location = { href: "" };
  readonly history: Browser["history"];

  constructor(path: string, state: unknown = null) {
    this.#entries = [{ state, href: `https://qianchang.example${path}` }];
    this.#sync();
    this.history = this.#makeHistory();
  }

  #makeHistory(): Browser["history"] {
    const self = this;
    return {
      scrollRestoration: "auto",
      get state() {
        return self.#entries[self.#at]?.state;
      },
      pushState(state, _title, url) {
        self.#entries.splice(++self.#at);
        self.#entries.push({ state, href: self.#resolve(url) });
        self.#sync();
      },
      replaceState(state, _title, url) {
        self.#entries[self.#at] = { state, href: self.#resolve(url) };
        self.#sync();
      },
      go(delta) {
        setTimeout(() => self.#traverse(delta ?? 0));
      },
    };
  }

  addEventListener(_type: "popstate", listener: (event: PopStateEvent) => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: "popstate", listener: (event: PopStateEvent) => void): void {
    this.#listeners.delete(listener);
  }

  /** Number of entries, and how many "back" presses are left. */
  get depth(): { entries: number; before: number } {
    return { entries: this.#entries.length, before: this.#at };
  }

  /** All that has been asked of the history has happened. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setTimeout(resolve));
  }

  #traverse(delta: number): void {
    const next = this.#at + delta;
    if (delta === 0 || next < 0 || next >= this.#entries.length) return;
    this.#at = next;
    this.#sync();
    const event = { state: this.#entries[this.#at]?.state } as PopStateEvent;
    for (const listener of this.#listeners) listener(event);
  }

  #resolve(url: string | URL | null | undefined): string {
    return new URL(url ?? "", this.location.href || undefined).href;
  }

  #sync(): void {
    this.location.href = this.#entries[this.#at]?.href ?? "";
  }
}
