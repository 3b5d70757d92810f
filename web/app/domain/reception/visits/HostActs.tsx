import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button } from "#/ui";
import { say } from "./act";
import { isInTheHouse, type Stay, type StepKind } from "./stay";
import { useVisitProblem } from "./use_problem";

/** What the host answers: "I come", "we are together", "they have left". Reception sees it at once. */
export function HostActs({ stay }: { stay: Stay }) {
  const store = useStore();
  const [problem, keep] = useVisitProblem();
  const next = hostNext(stay);
  if (!next) return null;
  return (
    <div class="stay__acts">
      <Button kind="act" size={64} wide onPress={() => void keep(() => say(store, stay.visit.id, next))}>
        {t(`visit.host.${next}`)}
      </Button>
      {problem && (
        <p class="visit-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

type HostStep = Extract<StepKind, "host_coming" | "met" | "left">;

/** Pure: what the host has not said yet. */
export function hostNext(stay: Stay): HostStep | undefined {
  if (!isInTheHouse(stay)) return undefined;
  if (stay.state === "met") return "left";
  return stay.done.host_coming ? "met" : "host_coming";
}
