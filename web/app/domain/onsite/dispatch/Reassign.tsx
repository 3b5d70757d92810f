import { useEffect, useMemo, useState } from "preact/hooks";
import { compare, factsLine, t } from "#/i18n";
import { useLayer } from "#/router";
import { finder } from "#/search/finder";
import { wordsOf } from "#/search/match";
import { loadReadings } from "#/search/pinyin";
import { useStore } from "#/store/context";
import { Button, Dialog, Notice, Search } from "#/ui";
import { maySignIn } from "../../organisation/rights";
import { nameOf } from "../event_checks";
import { useProblem } from "../incidents/use_problem";
import { reassign } from "./act";
import { clashes, type Duty, type Shift } from "./shifts";
import { timesOf } from "./words";

interface ReassignProps {
  duty: Duty;
  onClose: () => void;
}

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly busy: readonly Shift[];
}

/** More than anybody reads through; the search finds the others. */
const MOST = 60;

/** Who else: those who are free first; somebody who stands elsewhere at that time is named as such and asked about once more. */
export function Reassign({ duty, onClose }: ReassignProps) {
  const store = useStore();
  const [text, setText] = useState("");
  const [asked, setAsked] = useState<Candidate>();
  const [before, setBefore] = useState<{ person: string | null }>();
  const [problem, keep] = useProblem();
  const people = useCandidates(duty);
  useLayer(true, onClose);
  useEffect(() => void loadReadings(), []);
  const { person = null } = duty.shift.fields;
  const give = async (next: string | null) => {
    if (!(await keep(() => reassign(store, duty.shift.id, next)))) return;
    setAsked(undefined);
    setBefore({ person });
  };
  const words = wordsOf(text);
  const shown = people.filter(({ name }) => words.length === 0 || finder.value.finds(words, [name]));
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
      {asked && (
        <Doubly candidate={asked} onYes={() => void give(asked.id)} onNo={() => setAsked(undefined)} />
      )}
      <div class="incident-find">
        <Search value={text} onInput={setText} label={t("shift.findPerson")} />
      </div>
      <ul class="shift-people">
        {shown.slice(0, MOST).map((one) => (
          <li key={one.id}>
            <Button
              wide
              pressed={one.id === person}
              onPress={() => (one.busy.length > 0 && one.id !== person ? setAsked(one) : void give(one.id))}
            >
              {factsLine(
                one.name,
                one.busy.length > 0 && t("shift.busy", { times: timesOf(one.busy[0]?.fields ?? {}) }),
              )}
            </Button>
          </li>
        ))}
        {shown.length > MOST && <li>{t("shift.morePeople", { count: shown.length - MOST })}</li>}
        {person && (
          <li>
            <Button wide onPress={() => void give(null)}>
              {t("shift.makeVacant")}
            </Button>
          </li>
        )}
      </ul>
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

interface DoublyProps {
  candidate: Candidate;
  onYes: () => void;
  onNo: () => void;
}

/** Booked twice: it is said where and when, and a second press is needed. */
function Doubly({ candidate: { name, busy }, onYes, onNo }: DoublyProps) {
  const store = useStore();
  const places = busy.map(({ fields }) =>
    factsLine(
      store.record("event", fields.event ?? "").value?.fields.name,
      store.record("post", fields.post ?? "").value?.fields.name,
      timesOf(fields),
    ),
  );
  const actions = (
    <>
      <Button size={48} onPress={onNo}>
        {t("shift.chooseOther")}
      </Button>
      <Button kind="bad" size={48} onPress={onYes}>
        {t("shift.stillGive")}
      </Button>
    </>
  );
  return (
    <Notice
      tone="warn"
      title={t("shift.doubly", { who: name })}
      text={places.map((place) => (
        <span key={place} class="shift-people__place">
          {place}
        </span>
      ))}
      actions={actions}
    />
  );
}

function useCandidates(duty: Duty): readonly Candidate[] {
  const store = useStore();
  const people = store.list("person", "staff").value;
  const shifts = store.all("shift").value;
  return useMemo(
    () =>
      people
        .filter(({ fields }) => maySignIn(fields))
        .map(({ id, fields }) => ({ id, name: fields.name ?? "", busy: clashes(id, duty.shift, shifts) }))
        .sort(
          (left, right) =>
            Number(left.busy.length > 0) - Number(right.busy.length > 0) || compare(left.name, right.name),
        ),
    [people, shifts, duty.shift],
  );
}
