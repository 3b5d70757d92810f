import { type ReadonlySignal, signal } from "@preact/signals";

const kept = signal(false);

/**
 * The app itself is on this device, whole: it starts without a network. False in the first seconds of the first visit,
 * and wherever the browser allows no service worker: then nobody may be told that it works without a signal (Q7).
 */
export const appKept: ReadonlySignal<boolean> = kept;

/** Follow the worker's state; it is active only once it has all files. Call once. */
export function watchKept(workers: ServiceWorkerContainer): void {
  kept.value = workers.controller !== null;
  void workers.ready.then(() => {
    kept.value = true;
  });
}
