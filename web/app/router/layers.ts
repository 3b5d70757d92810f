import { useLayoutEffect, useRef } from "preact/hooks";

/** A sheet or dialog that lies over a screen; "back" closes the uppermost instead of leaving the screen. */
export interface Layer {
  close(): void;
}

/** The part of the browser's history that layers need. */
export interface Steps {
  /** Add an entry at this depth of layers over the current screen. */
  push(depth: number): void;
  /** Go back by a number of entries; `Layers.arrived` is called from the pop that follows. */
  go(delta: number): void;
}

/**
 * Sheets and dialogs in the history: each open one has an entry of its own over the screen's. Invariant, once settled:
 * the depth of the current entry equals the number of open layers. A sheet closed by its own button leaves a surplus
 * entry, which is taken back a moment later, unless a navigation or the next dialog takes it over first.
 */
export class Layers {
  #open: Layer[] = [];
  #depth = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #walking: Promise<void> | undefined;
  #arrive: (() => void) | undefined;

  constructor(readonly steps: Steps) {}

  get depth(): number {
    return this.#depth;
  }

  /** The app was loaded again while a sheet was open: its entry is still there, the sheet is not. */
  restart(depth: number): void {
    this.#depth = depth;
    this.#settleSoon();
  }

  add(layer: Layer): void {
    this.#open.push(layer);
    if (!this.#walking) this.#deepen();
  }

  remove(layer: Layer): void {
    if (!this.#open.includes(layer)) return;
    this.#open = this.#open.filter((other) => other !== layer);
    this.#settleSoon();
  }

  /** A navigation takes the current entry over: all layers are gone with their screen. Waits for a step under way. */
  async leave(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#walking;
  }

  /** The history has moved to a screen: none of the open layers is left. */
  clear(): void {
    this.#depth = 0;
    this.#closeDownTo(0);
  }

  /** True if this pop of the history was our own step, taken after a sheet had closed itself. */
  arrived(depth: number): boolean {
    if (!this.#walking) return false;
    this.#walking = undefined;
    this.#depth = depth;
    this.#deepen();
    this.#arrive?.();
    return true;
  }

  /** "Back" was pressed over layers: close those above; "forward" into a closed one: step back out of it. */
  popped(depth: number): void {
    this.#depth = depth;
    this.#closeDownTo(depth);
    this.#settleSoon();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #closeDownTo(depth: number): void {
    for (const layer of this.#open.splice(depth).reverse()) layer.close();
  }

  #deepen(): void {
    while (this.#depth < this.#open.length) this.steps.push(++this.#depth);
  }

  #settleSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const surplus = this.#depth - this.#open.length;
      if (surplus <= 0 || this.#walking) return;
      this.#walking = new Promise((resolve) => {
        this.#arrive = resolve;
      });
      this.steps.go(-surplus);
    });
  }
}

let home: Layers | undefined;

/** Tell sheets and dialogs whose history they live in; by the start of the router. */
export function setLayers(layers: Layers | undefined): void {
  home = layers;
}

/**
 * Let "back" (the button, the gesture, the browser's key) close this sheet or dialog while it is open. `close` is called
 * by "back" only; a button of the sheet just closes it, and the history follows. Without a router nothing happens.
 */
export function useLayer(open: boolean, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  // At once, not after the paint: a quick "back" must find the history as the screen looks.
  useLayoutEffect(() => {
    const layers = home;
    if (!open || !layers) return undefined;
    const layer: Layer = { close: () => latest.current() };
    layers.add(layer);
    return () => layers.remove(layer);
  }, [open]);
}
