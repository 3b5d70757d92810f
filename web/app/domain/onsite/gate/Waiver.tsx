import { useState } from "preact/hooks";
import { minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { useDecisionDraft } from "#/store/use_draft";
import { announce, Button, Notice, UnsentChip } from "#/ui";
import { namesOf } from "../event_checks";
import { savingProblem } from "../give";
import { useManagesEvent } from "../rights";
import { shortWhen } from "../row_words";
import type { Check } from "../rules";
import { ReasonDialog } from "./DecisionDialog";
import { waive } from "./decide";

/** Whether the gate waits for a safety check: who said that it does not, when and why; and the decision itself. */
export function Waiver({ event, check }: { event: string; check: Check }) {
  const manages = useManagesEvent(event);
  const [asked, setAsked] = useState(false);
  if (check.fields.category !== "safety") return null;
  if (check.fields.waived) return <Waived check={check} manages={manages} />;
  if (!manages) return null;
  return (
    <div class="onsite-edit-link">
      <Button size={48} onPress={() => setAsked(true)}>
        {t("opening.waive")}
      </Button>
      {asked && <WaiveDialog check={check} onClose={() => setAsked(false)} />}
    </div>
  );
}

function Waived({ check, manages }: { check: Check; manages: boolean }) {
  const store = useStore();
  const [problem, setProblem] = useState("");
  const stamp = check.stamps.waived;
  const unsent = check.unsentFields.has("waived");
  const undo = () =>
    waive(store, check.id, null).then(
      () => announce(t("opening.saved")),
      (error) => setProblem(savingProblem(error)),
    );
  return (
    <Notice
      tone={unsent ? "unsent" : "ink"}
      title={
        <>
          {t("opening.waived")} {unsent && <UnsentChip />}
        </>
      }
      text={
        <>
          {t("opening.waivedBy", {
            who: namesOf(store).person(stamp?.by),
            time: stamp ? shortWhen(stamp.at, minute.value) : "",
            reason: check.fields.waived ?? "",
          })}
          {unsent && <span class="door-words">{t("opening.waivedUnsent")}</span>}
          {problem && <span class="door-words qc-c-bad">{problem}</span>}
        </>
      }
      actions={
        manages && (
          <Button size={48} onPress={() => void undo()}>
            {t("opening.unwaive")}
          </Button>
        )
      }
    />
  );
}

function WaiveDialog({ check, onClose }: { check: Check; onClose: () => void }) {
  const store = useStore();
  const draft = useDecisionDraft<"check", string>("check", `waive:${check.id}`, "", check.id);
  const decide = async (reason: string) => {
    await waive(store, check.id, reason, draft.form);
    await draft.drop();
    announce(t("opening.saved"));
    onClose();
  };
  return (
    <ReasonDialog
      title={t("opening.waiveTitle")}
      word={t("opening.waive")}
      keepWord={t("opening.waiveKeep")}
      label={t("opening.waiveReason")}
      value={draft.values}
      maxLength={500}
      onInput={draft.set}
      onDecide={decide}
      onClose={onClose}
    >
      <p class="gate-dialog__text">{t("opening.waiveText")}</p>
    </ReasonDialog>
  );
}
