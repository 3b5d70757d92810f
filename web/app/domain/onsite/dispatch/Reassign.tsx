import { useState } from "preact/hooks";
import { factsLine, t } from "#/i18n";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { Button, Dialog, Notice } from "#/ui";
import { nameOf } from "../event_checks";
import { useProblem } from "../incidents/use_problem";
import { reassign } from "./act";
import { PersonPick } from "./PersonPick";
import type { Duty } from "./shifts";
import { timesOf } from "./words";

interface ReassignProps {
  duty: Duty;
  onClose: () => void;
}

/** Somebody else for a shift, with the way back. */
export function Reassign({ duty, onClose }: ReassignProps) {
  const store = useStore();
  const [before, setBefore] = useState<{ person: string | null }>();
  const [problem, keep] = useProblem();
  useLayer(true, onClose);
  const { person = null } = duty.shift.fields;
  const give = async (next: string | null) => {
    if (await keep(() => reassign(store, duty.shift.id, next))) setBefore({ person });
  };
  return (
    <Dialog
      kind="sheet"
      title={t("shift.reassign")}
      second={factsLine(duty.post?.fields.name, timesOf(duty.shift.fields))}
      onClose={onClose}
    >
      {problem && (
        <p class="dispatch-problem" role="alert">
          {problem}
        </p>
      )}
      {before && (
        <Given
          name={person ? nameOf(store, person) : t("shift.vacant")}
          onUndo={() => void give(before.person).then(() => setBefore(undefined))}
        />
      )}
      <PersonPick shift={duty.shift} person={person} onPick={(next) => void give(next)} />
    </Dialog>
  );
}

function Given({ name, onUndo }: { name: string; onUndo: () => void }) {
  const undo = (
    <Button size={48} onPress={onUndo}>
      {t("shift.undo")}
    </Button>
  );
  return <Notice title={t("shift.given", { who: name })} text={t("shift.givenText")} actions={undo} />;
}
