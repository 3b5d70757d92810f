/** Starts the sync worker for the person who uses the phone, and tells it when a try is worth while. */
import type { Store } from "#/store/api";
import { channelName, type Message } from "#/store/messages";
import type { StartSync, Sync } from "./api";

/** A worker that could not be loaded or died is started again, not in a hot loop. */
const RESTART_MS = 5_000;
/** The first screen comes first: the worker's start must not compete with it, but for no longer than this. */
const FIRST_SCREEN_MS = 1_000;

export const startSync: StartSync = (store: Store, { device }): Sync => {
  const { person } = store;
  const channel = new BroadcastChannel(channelName(person));
  const say = (message: Message): void => channel.postMessage(message);
  const now = (): void => say({ kind: "poke" });
  const shown = (): void => {
    if (document.visibilityState === "visible") now();
  };
  const stopWorker = keepWorker({ person, device });
  addEventListener("online", now);
  addEventListener("pageshow", now);
  document.addEventListener("visibilitychange", shown);
  return {
    now,
    signedIn: () => say({ kind: "signed_in" }),
    stop() {
      removeEventListener("online", now);
      removeEventListener("pageshow", now);
      document.removeEventListener("visibilitychange", shown);
      stopWorker();
      channel.close();
    },
  };
};

function keepWorker(start: { readonly person: string; readonly device: string }): () => void {
  let worker: Worker | undefined;
  let restart: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const begin = (): void => {
    if (stopped) return;
    worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "sync" });
    worker.onerror = (event) => {
      console.error("sync worker", event.message);
      worker?.terminate();
      clearTimeout(restart);
      restart = setTimeout(begin, RESTART_MS);
    };
    worker.postMessage(start);
  };
  if (typeof requestIdleCallback === "function") requestIdleCallback(begin, { timeout: FIRST_SCREEN_MS });
  else begin();
  return () => {
    stopped = true;
    clearTimeout(restart);
    worker?.terminate();
  };
}
