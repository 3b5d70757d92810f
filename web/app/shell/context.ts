/** What the shell's own screens share; screens of an area know only the store. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Place } from "#/router";
import type { Open, Session } from "./session";
import type { Updates } from "./update";

/** A place and where it leads now. */
export interface OpenPlace {
  readonly place: Place;
  readonly href: string;
}

export interface Shell {
  /** Places that make sense for this person now, from the left; reads signals. */
  readonly placesOn: (kind: "phone" | "desk" | "me") => readonly OpenPlace[];
  readonly session: Session;
  readonly updates: Updates;
}

export const ShellContext = createContext<Shell | null>(null);

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error("useShell needs ShellContext around it");
  return shell;
}

/** Whose work is open; only inside the frame. */
export function useOpen(): Open {
  const phase = useShell().session.phase.value;
  if (phase.kind !== "open") throw new Error("useOpen needs somebody's work to be open");
  return phase;
}
