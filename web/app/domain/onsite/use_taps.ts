import { useRef, useState } from "preact/hooks";
import { savingProblem } from "./give";

export interface Taps {
  readonly add: (change: number) => void;
  /** What was tapped and is not on the disk yet. */
  readonly waiting: number;
  readonly problem: string;
}

/** Taps are shown at once and written one after the other; what could not be kept is taken off again and told. */
export function useTaps(write: (change: number, at: string) => Promise<void>): Taps {
  const [waiting, setWaiting] = useState(0);
  const [problem, setProblem] = useState("");
  const before = useRef(Promise.resolve());
  const add = (change: number) => {
    const at = new Date().toISOString();
    setWaiting((sum) => sum + change);
    before.current = before.current.then(async () => {
      try {
        await write(change, at);
        setProblem("");
      } catch (error) {
        setProblem(savingProblem(error));
      }
      setWaiting((sum) => sum - change);
    });
  };
  return { add, waiting, problem };
}
