/** Starts the sync worker for the person who uses the phone, and tells it when a try is worth while. */
import type { Store } from "#/store/api";
import { channelName, type Message } from "#/store/messages";
import type { StartSync, Sync } from "./api";

export const startSync: StartSync = (store: Store, { device }): Sync => {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "sync" });
  const channel = new BroadcastChannel(channelName(store.person));
  const say = (message: Message): void => channel.postMessage(message);
  const now = (): void => say({ kind: "poke" });
  const shown = (): void => {
    if (document.visibilityState === "visible") now();
  };
  worker.postMessage({ person: store.person, device });
  addEventListener("online", now);
  document.addEventListener("visibilitychange", shown);
  return {
    now,
    signedIn: () => say({ kind: "signed_in" }),
    stop() {
      removeEventListener("online", now);
      document.removeEventListener("visibilitychange", shown);
      worker.terminate();
      channel.close();
    },
  };
};
