/** Gives screens the store of the person who is signed in; the shell provides it. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Store } from "./api";

export const StoreContext = createContext<Store | null>(null);

/** The store; only inside a signed-in part of the shell. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (store === null) throw new Error("useStore needs StoreContext around it: nobody is signed in here");
  return store;
}
