/** Presses on rows, and the line that takes the last one back. */
import { useState } from "preact/hooks";
import { useStore } from "#/store/context";
import { announce } from "#/ui";
import type { Done } from "../../organisation/UndoLine";
import { useProblem } from "../enquiries/use_words";
import { setState } from "./act";
import type { Formality, State } from "./formality";

export interface Acts {
  readonly done: Done | null;
  /** Why the last press could not be kept; empty when it was. */
  readonly problem: string;
  set(formality: Formality, state: State): void;
  /** Runs what writes, and tells what was done. */
  run(work: () => Promise<Done>): Promise<boolean>;
  settle(): void;
}

export function useActs(): Acts {
  const store = useStore();
  const [done, setDone] = useState<Done | null>(null);
  const [problem, keep] = useProblem();
  const run = async (work: () => Promise<Done>) => {
    const next = await keep(work);
    if (!next) return false;
    announce(next.words);
    const taken = next.undo;
    // What was taken back is no longer offered to be taken back.
    const undo =
      taken &&
      (() => {
        taken();
        setDone(null);
      });
    setDone({ words: next.words, undo });
    return true;
  };
  return {
    done,
    problem,
    run,
    set: (formality, state) => void run(() => setState(store, formality, state)),
    settle: () => setDone(null),
  };
}
