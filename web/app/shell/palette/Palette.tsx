import { useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { here } from "#/router";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { OpenPalette } from "./OpenPalette";
import { paletteOpen } from "./opening";
import { noteRecent, recentOf } from "./recent";

/** Over every screen: Ctrl+K finds any client, contact, person, event, screen or act. */
export function Palette() {
  const store = useStore();
  const { person } = store;
  useVisited(store);
  useEffect(() => shut, [person]);
  return paletteOpen.value ? <OpenPalette onClose={shut} /> : null;
}

function shut(): void {
  paletteOpen.value = false;
}

/** What was opened by any other way is recent, too. */
function useVisited(store: Store): void {
  const { person } = store;
  useSignalEffect(() => {
    const params = here()?.matched?.params;
    if (params?.client && !isOf(store, recentOf(person)[0], params.client))
      noteRecent(person, `client:${params.client}`);
    else if (params?.event) noteRecent(person, `event:${params.event}`);
  });
}

/** The contact by whom the client was just opened stays the one that is recent. */
function isOf(store: Store, key: string | undefined, client: string): boolean {
  const contact = /^contact:(.+)$/.exec(key ?? "")?.[1];
  return contact !== undefined && store.record("contact", contact).peek()?.fields.client === client;
}
