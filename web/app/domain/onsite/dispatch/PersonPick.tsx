import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { compare, factsLine, t } from "#/i18n";
import { finder } from "#/search/finder";
import { wordsOf } from "#/search/match";
import { loadReadings } from "#/search/pinyin";
import { useStore } from "#/store/context";
import { Button, Notice, Search } from "#/ui";
import { maySignIn } from "../../organisation/rights";
import { clashes, type Shift } from "./shifts";
import { timesOf } from "./words";
import "./who.css";

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly busy: readonly Shift[];
}

interface PersonPickProps {
  /** The shift that somebody is looked for, as it stands or as it is being typed. */
  shift: Pick<Shift, "id" | "fields">;
  person: string | null;
  onPick: (person: string | null) => void;
}

/** More than anybody reads through; the search finds the others. */
const MOST = 60;

/** Who else: those who are free first; somebody who stands elsewhere at that time is named as such and asked about once more. */
export function PersonPick({ shift, person, onPick }: PersonPickProps) {
  const [text, setText] = useState("");
  const [asked, setAsked] = useState<Candidate>();
  const people = useCandidates(shift);
  useEffect(() => void loadReadings(), []);
  const pick = (next: string | null) => {
    setAsked(undefined);
    onPick(next);
  };
  const words = wordsOf(text);
  const shown = people.filter(({ name }) => words.length === 0 || finder.value.finds(words, [name]));
  return (
    <>
      {asked && <Doubly candidate={asked} onYes={() => pick(asked.id)} onNo={() => setAsked(undefined)} />}
      <div class="incident-find">
        <Search value={text} onInput={setText} label={t("shift.findPerson")} />
      </div>
      <ul class="shift-people">
        {shown.slice(0, MOST).map((one) => (
          <li key={one.id}>
            <Button
              wide
              pressed={one.id === person}
              onPress={() => (one.busy.length > 0 && one.id !== person ? setAsked(one) : pick(one.id))}
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
            <Button wide onPress={() => pick(null)}>
              {t("shift.makeVacant")}
            </Button>
          </li>
        )}
      </ul>
    </>
  );
}

interface DoublyProps {
  candidate: Candidate;
  onYes: () => void;
  onNo: () => void;
}

/** Booked twice: it is said where and when, and a second press is needed. */
function Doubly({ candidate: { name, busy }, onYes, onNo }: DoublyProps) {
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
  return <Elsewhere name={name} busy={busy} actions={actions} />;
}

interface ElsewhereProps {
  name: string;
  busy: readonly Shift[];
  actions?: ComponentChildren;
}

/** Where somebody is at that time. */
export function Elsewhere({ name, busy, actions }: ElsewhereProps) {
  const store = useStore();
  const places = busy.map(({ fields }) =>
    factsLine(
      store.record("event", fields.event ?? "").value?.fields.name,
      store.record("post", fields.post ?? "").value?.fields.name,
      timesOf(fields),
    ),
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

function useCandidates(shift: Pick<Shift, "id" | "fields">): readonly Candidate[] {
  const store = useStore();
  const people = store.list("person", "staff").value;
  const shifts = store.all("shift").value;
  const { id: its, fields } = shift;
  const { starts, ends } = fields;
  return useMemo(() => {
    const slot = { id: its, fields: { ...(starts && { starts }), ...(ends && { ends }) } };
    return people
      .filter((one) => maySignIn(one.fields))
      .map((one) => ({ id: one.id, name: one.fields.name ?? "", busy: clashes(one.id, slot, shifts) }))
      .sort(
        (left, right) =>
          Number(left.busy.length > 0) - Number(right.busy.length > 0) || compare(left.name, right.name),
      );
  }, [people, shifts, its, starts, ends]);
}
