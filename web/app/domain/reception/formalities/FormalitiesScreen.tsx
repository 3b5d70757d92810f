import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "#/i18n";
import { back, type ScreenProps, setQuery } from "#/router";
import { finder } from "#/search/finder";
import { wordsOf } from "#/search/match";
import { loadReadings } from "#/search/pinyin";
import { useStore } from "#/store/context";
import {
  EmptyState,
  FilterCounts,
  type KeyBinding,
  KeyFoot,
  LoadingRows,
  LongList,
  ScreenHead,
  Search,
  Select,
} from "#/ui";
import { UndoLine } from "../../organisation/UndoLine";
import { receives } from "../desk_rights";
import { personName } from "../enquiries/words";
import { FormalityRow } from "./FormalityRow";
import { formalitiesLoaded, openIn, today } from "./formalities_in";
import { type Formality, isOverdue } from "./formality";
import { rowKeys } from "./row_keys";
import { type Acts, useActs } from "./use_acts";
import { type Hand, useHand } from "./use_hand";
import "./formalities.css";

const SHOWS = ["all", "mine", "overdue"] as const;
type Show = (typeof SHOWS)[number];

/** Everything that is still owed, overdue first: for the desk by keys alone, on a helper's phone what they help with (R5). */
export function FormalitiesScreen({ query }: ScreenProps<"/formalities">) {
  const store = useStore();
  useEffect(() => void loadReadings(), []);
  if (!formalitiesLoaded(store)) return <LoadingRows rows={8} />;
  const asked = SHOWS.find((one) => one === query.get("show"));
  return <Open show={asked ?? (receives(store) ? "all" : "mine")} of={query.get("of") ?? ""} />;
}

function Open({ show, of }: { show: Show; of: string }) {
  const store = useStore();
  const page = useRef<HTMLElement>(null);
  const acts = useActs();
  const [typed, setTyped] = useState("");
  const open = useKept(openIn(store), acts.done !== null);
  const owned = open.filter(({ fields }) => of === "" || fields.client === of || fields.event === of);
  const held = (name: Show) => owned.filter((one) => isShown(one, name, store.person));
  const rows = useFound(held(show), typed);
  const hand = useHand(rows);
  const leave = () => {
    if (typed !== "") setTyped("");
    else if (of !== "") setQuery({ of: undefined });
    else back();
  };
  const search = () => page.current?.querySelector<HTMLElement>("input[type=search]")?.focus();
  return (
    <section class="qc-desk formality-list" ref={page}>
      <div class="formality-list__body" data-scroll="formalities">
        <ScreenHead title={t("formality.title")} second={t("formality.purpose")} onBack={back} />
        <FilterCounts
          label={t("formality.filter")}
          current={show}
          onChoose={choose}
          filters={SHOWS.map((key) => ({ key, word: t(`formality.show.${key}`), count: held(key).length }))}
        />
        <div class="formality-list__find">
          <Search
            label={t("formality.search")}
            value={typed}
            onInput={setTyped}
            hint="/"
            onEnter={() => page.current?.querySelector<HTMLElement>("[aria-current] a")?.focus()}
          />
          <Select
            label={t("formality.of")}
            value={of}
            options={[{ value: "", word: t("formality.ofAll") }, ...ownersOf(open)]}
            onChange={(next) => setQuery({ of: next || undefined })}
          />
        </div>
        {acts.problem && <p role="alert">{acts.problem}</p>}
        <Rows
          rows={rows}
          name={`${show}:${of}`}
          narrowed={typed !== "" || of !== ""}
          show={show}
          hand={hand}
          acts={acts}
        />
      </div>
      {acts.done && <UndoLine key={acts.done.words} done={acts.done} onSettled={acts.settle} />}
      <KeyFoot bindings={[...rowKeys(hand, acts), ...listKeys(search, leave)]} />
    </section>
  );
}

function choose(show: Show): void {
  setQuery({ show });
}

function listKeys(search: () => void, leave: () => void): readonly KeyBinding[] {
  const filter = (letter: string, name: Show): KeyBinding => ({
    keys: [letter],
    shown: [letter.toUpperCase()],
    word: t(`formality.show.${name}`),
    run: () => choose(name),
  });
  return [
    filter("a", "all"),
    filter("m", "mine"),
    filter("o", "overdue"),
    { keys: ["/"], shown: ["/"], word: t("formality.key.search"), foot: true, run: search },
    { keys: ["Escape"], shown: ["Esc"], word: t("formality.key.back"), inFields: true, run: leave },
  ];
}

interface RowsProps {
  rows: readonly Formality[];
  name: string;
  /** Something was typed or chosen, so that nothing found does not mean that nothing is open. */
  narrowed: boolean;
  show: Show;
  hand: Hand;
  acts: Acts;
}

function Rows({ rows, name, narrowed, show, hand, acts }: RowsProps) {
  if (rows.length === 0)
    return (
      <EmptyState
        title={t(narrowed ? "formality.noneFound" : `formality.none.${show}`)}
        next={t(narrowed ? "formality.noneFoundNext" : "formality.noneNext")}
      />
    );
  return (
    <LongList
      name={`formalities:${name}`}
      items={rows}
      atLeast={rows.findIndex(({ id }) => id === hand.active?.id) + 20}
      label={t(`formality.show.${show}`)}
      row={(one: Formality) => (
        <FormalityRow
          key={one.id}
          formality={one}
          whose
          active={one.id === hand.active?.id}
          onActive={hand.take}
          onSet={acts.set}
        />
      )}
    />
  );
}

/** Those in which what was typed stands: title, whose, what is missing, who helps. */
function useFound(rows: readonly Formality[], typed: string): readonly Formality[] {
  const store = useStore();
  if (typed.trim() === "") return rows;
  const words = wordsOf(typed);
  return rows.filter(({ fields: { title, whose, missing, helper } }) =>
    finder.value.finds(words, [title, whose, missing, personName(store, helper)]),
  );
}

/** A row that was just done stays where it is as long as its undo stands: nothing moves from under a thumb. */
function useKept(open: readonly Formality[], keep: boolean): readonly Formality[] {
  const store = useStore();
  const before = useRef<readonly string[]>([]);
  if (!keep) before.current = open.map(({ id }) => id);
  if (!keep) return open;
  const there = new Set(before.current);
  const kept = before.current.flatMap((id) => store.record("formality", id).value ?? []);
  return [...kept.filter(({ deleted }) => !deleted), ...open.filter(({ id }) => !there.has(id))];
}

function isShown(formality: Formality, show: Show, me: string): boolean {
  if (show === "mine") return formality.fields.helper === me;
  return show === "all" || isOverdue(formality, today());
}

/** The clients and events that something is open of, by name. */
function ownersOf(open: readonly Formality[]): { value: string; word: string }[] {
  const owners = new Map<string, string>();
  for (const { fields } of open) {
    const id = fields.client ?? fields.event;
    if (id) owners.set(id, fields.whose ?? "");
  }
  return [...owners]
    .map(([value, word]) => ({ value, word }))
    .sort((one, other) => one.word.localeCompare(other.word));
}
