/** Two keys that work on every screen of a desk: somebody rings, somebody stands there. */
import { navigate } from "#/router";
import type { Store } from "#/store/api";
import { callHref } from "../enquiries/addresses";

export function newCall(store: Store): void {
  navigate(callHref(store.newId()));
}

export function newVisit(): void {
  navigate("/visits/new");
}
