import { t } from "#/i18n";
import { back, type ScreenProps } from "#/router";
import { useStore } from "#/store/context";
import { LoadingRows, NotHere, ScreenHead } from "#/ui";
import { UndoLine } from "../../organisation/UndoLine";
import { StayPanel } from "./StayPanel";
import { StepDialog } from "./StepDialog";
import { stayIn, staysLoaded } from "./stays";
import { useSteps } from "./use_steps";
import "./visits.css";

/** One visit on a phone: the host's, or reception's on the way to the door; the code on a badge leads here. */
export function VisitScreen({ params }: ScreenProps<"/visits/:visit">) {
  const store = useStore();
  const steps = useSteps(store);
  const stay = stayIn(store, params.visit);
  if (!staysLoaded(store)) return <LoadingRows rows={5} />;
  if (!stay) return <NotHere title={t("visit.notHere")} next={t("visit.notHereNext")} />;
  return (
    <section class="visit-screen">
      <ScreenHead title={stay.visit.fields.visitor ?? ""} onBack={back} size="check" />
      <StayPanel stay={stay} steps={steps} />
      {steps.asking && <StepDialog stay={stay} steps={steps} />}
      {steps.done && <UndoLine key={steps.done.words} done={steps.done} onSettled={steps.settled} />}
    </section>
  );
}
