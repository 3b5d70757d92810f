/** That somebody looked at a client's data is part of the trail, also without a network (Q4, O5). */
import { useEffect } from "preact/hooks";
import type { Store } from "#/store/api";

const HOUR_MS = 3_600_000;
/** Per person, client: when it was noted last in this tab; the facts themselves leave the device. */
const noted = new Map<string, number>();

/** At most once an hour for each client. */
export function useLook(store: Store, client: string): void {
  useEffect(() => {
    const key = `${store.person} ${client}`;
    const now = Date.now();
    if (now - Math.max(noted.get(key) ?? 0, remembered(key)) < HOUR_MS) return;
    noted.set(key, now);
    remember(key, now);
    const fields = { author: store.person, client, looked: new Date(now).toISOString() };
    void store.write("client_look", store.newId(), fields, { create: true }).catch(() => noted.delete(key));
  }, [store, client]);
}

// Over a reload, too; without storage the tab's own memory must do.
function remembered(key: string): number {
  try {
    return Number(sessionStorage.getItem(`qianchang.look ${key}`) ?? 0);
  } catch {
    return 0;
  }
}

function remember(key: string, at: number): void {
  try {
    sessionStorage.setItem(`qianchang.look ${key}`, String(at));
  } catch {
    // The tab remembers.
  }
}
