/** Where a screen stood when it was left. */
interface Position {
  readonly top: number;
  /** Lists with a scroll bar of their own, by their `data-scroll`. */
  readonly inner: Readonly<Record<string, number>>;
  /** Address of the link that led away: focus returns to it. */
  readonly link: string | undefined;
}

const KEY = "qianchang.scroll";
/** A screen that grows for longer than this after it was shown is not waited for. */
const PATIENCE_MS = 2_000;
const KEPT = 50;

/** Remember and restore how far each visited screen was scrolled, through a reload as well. */
export class ScrollMemory {
  #read: Map<string, Position> | undefined;
  #giveUp: (() => void) | undefined;
  /** The screen that was left last stood at its top. */
  #atTop = false;

  constructor(
    readonly page: Document,
    readonly storage: Storage,
  ) {}

  // The first look into a session's storage holds up the start: not before somebody comes back.
  get #positions(): Map<string, Position> {
    this.#read ??= new Map(readPositions(this.storage));
    return this.#read;
  }

  /** Take the position of the screen that is being left. */
  save(key: string): void {
    const link = this.page.activeElement?.closest("a[href]")?.getAttribute("href") ?? undefined;
    const { scrollTop } = this.page.documentElement;
    this.#atTop = scrollTop === 0;
    const inner: Record<string, number> = {};
    for (const box of this.#boxes()) inner[box.dataset.scroll ?? ""] = box.scrollTop;
    this.#positions.delete(key);
    this.#positions.set(key, { top: scrollTop, inner, link });
  }

  /** Write everything to the session's storage, before the page goes. */
  persist(key: string): void {
    this.save(key);
    const kept = [...this.#positions].slice(-KEPT);
    try {
      this.storage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // Full or forbidden storage costs a scroll position, nothing more.
    }
  }

  /** Scroll to where the screen was left, also when its rows come in little by little; the top if it is new. */
  restore(key: string): void {
    this.#giveUp?.();
    const position = this.#positions.get(key);
    if (!position) {
      // To scroll has everything laid out at once, before it is whole: only where there is something to scroll.
      if (!this.#atTop) this.page.documentElement.scrollTop = 0;
      this.#atTop = false;
      return;
    }
    if (!this.#apply(position)) this.#whileGrowing(() => this.#apply(position));
  }

  /** Address of the link by which the screen was left. */
  linkOf(key: string): string | undefined {
    return this.#positions.get(key)?.link;
  }

  #boxes(): NodeListOf<HTMLElement> {
    return this.page.querySelectorAll<HTMLElement>("[data-scroll]");
  }

  #apply(position: Position): boolean {
    const root = this.page.documentElement;
    root.scrollTop = position.top;
    let reached = Math.abs(root.scrollTop - position.top) < 2;
    for (const box of this.#boxes()) {
      const wanted = position.inner[box.dataset.scroll ?? ""] ?? 0;
      box.scrollTop = wanted;
      reached &&= Math.abs(box.scrollTop - wanted) < 2;
    }
    return reached;
  }

  #whileGrowing(apply: () => boolean): void {
    const view = this.page.defaultView;
    if (!view) return;
    const observer = new view.ResizeObserver(() => apply() && stop());
    const timer = view.setTimeout(() => stop(), PATIENCE_MS);
    const touched = ["wheel", "touchstart", "keydown", "pointerdown"] as const;
    const stop = () => {
      observer.disconnect();
      view.clearTimeout(timer);
      for (const type of touched) view.removeEventListener(type, stop);
      this.#giveUp = undefined;
    };
    for (const type of touched) view.addEventListener(type, stop, { passive: true });
    this.#giveUp = stop;
    observer.observe(this.page.body);
  }
}

function readPositions(storage: Storage): [string, Position][] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? (kept as [string, Position][]) : [];
  } catch {
    return []; // damaged or forbidden: every screen starts at its top
  }
}
