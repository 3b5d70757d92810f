/** What the router keeps in `history.state` of each entry. */
export interface Entry {
  /** Names one visit of a screen: its scroll position hangs on it. Layers over the screen share it. */
  readonly key: string;
  /** Steps since the app was entered: 0 means that "back" would leave the app. */
  readonly index: number;
  /** Number of sheets and dialogs over the screen; 0 is the screen itself. */
  readonly layer: number;
}

/** The entry in a `history.state`; `undefined` if somebody else wrote it (a link to a `#place`, the browser itself). */
export function readEntry(state: unknown): Entry | undefined {
  if (typeof state !== "object" || state === null || !("qianchang" in state)) return undefined;
  return state.qianchang as Entry;
}

/** The form in which an entry stands in `history.state`. */
export function entryState(entry: Entry): { qianchang: Entry } {
  return { qianchang: entry };
}

/** A name for a new visit. */
export function newKey(): string {
  return Math.random().toString(36).slice(2, 10);
}
