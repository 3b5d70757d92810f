import { useState } from "preact/hooks";
import { saving } from "../../organisation/saving";

/** Runs acts that write; what went wrong is told in words until the next one succeeds. */
export function useVisitProblem(): [
  problem: string,
  keep: (act: () => Promise<unknown>) => Promise<boolean>,
] {
  const [problem, setProblem] = useState("");
  const keep = async (act: () => Promise<unknown>) => {
    const failed = await saving(act);
    setProblem(failed);
    return failed === "";
  };
  return [problem, keep];
}
