/** How the shell starts and stops the exchange with the server; its state is `store.status`. */
import type { Store } from "#/store/api";

export interface Sync {
  /** Exchange now (a pull-to-refresh, a "try again"); without it everything goes by itself. */
  now(): void;
  /** After a sign-in on this device, so that a queue held back by 401 goes out. */
  signedIn(): void;
  stop(): void;
}

export type StartSync = (store: Store, options: { readonly device: string }) => Sync;
