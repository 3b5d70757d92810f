import { useState } from "preact/hooks";
import { savingProblem } from "../give";

/** Runs acts that write; what went wrong is told in words until the next one succeeds. */
export function useProblem(): [problem: string, keep: (act: () => Promise<unknown>) => Promise<boolean>] {
  const [problem, setProblem] = useState("");
  const keep = async (act: () => Promise<unknown>) => {
    setProblem("");
    try {
      await act();
      return true;
    } catch (error) {
      setProblem(savingProblem(error));
      return false;
    }
  };
  return [problem, keep];
}
